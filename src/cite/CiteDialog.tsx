import { Download } from 'lucide-react';
import { useState } from 'react';
import { actorById } from '../dataset/datasetIndex.ts';
import { saveFile } from '../platform/saveFile.ts';
import { useAppStore } from '../state/useApp.ts';
import { Button } from '../ui/Button.tsx';
import { CopyField } from '../ui/CopyField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segments } from '../ui/Segments.tsx';
import { ONE_COLUMN } from '../ui/oneColumn.ts';
import { useMedia } from '../ui/useMedia.ts';
import { citeWords } from '../ui/words/citeWords.ts';
import { bibtex } from './bibtex.ts';
import type { Cited } from './cited.ts';
import { cslJson } from './cslJson.ts';
import { plainText } from './plainText.ts';
import { citationKey } from './record.ts';

const FORMATS = ['text', 'bibtex', 'csl'] as const;
type Format = (typeof FORMATS)[number];

const FILES: Readonly<Record<Format, { readonly ending: string; readonly type: string }>> = {
  text: { ending: 'txt', type: 'text/plain;charset=utf-8' },
  bibtex: { ending: 'bib', type: 'application/x-bibtex;charset=utf-8' },
  csl: { ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
};

/** A citation in the format that the reader's text or program takes. */
export function CiteDialog({ cited, onClose }: { readonly cited: Cited; readonly onClose: () => void }) {
  const store = useAppStore();
  const [format, setFormat] = useState<Format>('text');
  const isSheet = useMedia(ONE_COLUMN);
  const { index } = store.getState();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const text = write(format, cited, today, (id) => actorById(index, id)?.name ?? id);
  const save = () => {
    const { ending, type } = FILES[format];
    saveFile(new Blob([text], { type }), `${citationKey(cited).replaceAll('.', '-')}.${ending}`);
  };
  return (
    <Dialog title={citeWords.title[cited.kind]} onClose={onClose} isSheet={isSheet}>
      <div className="mb-3 max-w-96">
        <Segments
          name="citation-format"
          label={citeWords.formatLabel}
          options={FORMATS.map((value) => ({ value, label: citeWords.format[value] }))}
          value={format}
          onChange={setFormat}
        />
      </div>
      <CopyField
        key={format}
        text={text}
        label={citeWords.citation}
        copy={citeWords.copy}
        copyFailed={citeWords.copyFailed}
        look={format === 'text' ? 'prose' : 'code'}
      >
        <Button onClick={save}>
          <Download aria-hidden size={16} />
          {citeWords.save}
        </Button>
      </CopyField>
    </Dialog>
  );
}

function write(format: Format, cited: Cited, today: string, nameOf: (actor: string) => string): string {
  switch (format) {
    case 'text':
      return plainText(cited, nameOf);
    case 'bibtex':
      return bibtex(cited, today);
    case 'csl':
      return cslJson(cited, today);
  }
}
