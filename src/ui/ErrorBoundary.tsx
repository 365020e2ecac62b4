import { Component, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { appWords } from './words/appWords.ts';

interface Props {
  /** What stopped, as the reader calls it. */
  readonly part: string;
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
  readonly retry?: () => void;
}

/** What browsers say when a part of the program did not arrive. They do not ask for it a second time; a new page does. */
const NOT_ARRIVED = /dynamically imported|module script/i;

/** Keeps a fault in one part from taking the others with it. React offers this to classes only. */
export class ErrorBoundary extends Component<Props, State> {
  override readonly state: State = { failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return NOT_ARRIVED.test(String(error)) ? { failed: true, retry: () => location.reload() } : { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" className="grid size-full place-content-center justify-items-center gap-3 p-6 text-center">
        <p className="max-w-xs font-serif text-lg">{appWords.failed(this.props.part)}</p>
        <Button onClick={this.state.retry ?? (() => this.setState({ failed: false }))}>{appWords.retry}</Button>
      </div>
    );
  }
}
