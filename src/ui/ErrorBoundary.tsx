import { Component, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { appWords } from './words/appWords.ts';

interface Props {
  /** What stopped, as the reader calls it. */
  readonly part: string;
  readonly children: ReactNode;
}

/** Keeps a fault in one part from taking the others with it. React offers this to classes only. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" className="grid size-full place-content-center justify-items-center gap-3 p-6 text-center">
        <p className="max-w-xs font-serif text-lg">{appWords.failed(this.props.part)}</p>
        <Button onClick={() => this.setState({ failed: false })}>{appWords.retry}</Button>
      </div>
    );
  }
}
