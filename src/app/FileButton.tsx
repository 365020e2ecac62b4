import { useRef } from 'react';
import { Button } from '../ui/Button.tsx';

/** A button that asks for one file from the reader's disk. */
export function FileButton(props: {
  readonly label: string;
  readonly look?: 'quiet' | 'outlined' | 'solid';
  readonly onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={props.label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) props.onFile(file);
          // The same file chosen again is a change again: it may have been mended meanwhile.
          currentTarget.value = '';
        }}
      />
      <Button look={props.look ?? 'outlined'} onClick={() => input.current?.click()}>
        {props.label}
      </Button>
    </>
  );
}
