const ID = /([A-Z]\d*-\d{2,})/;

/** A code, address or file name in its own direction. */
export function Code({ children }: { readonly children: string }) {
  return (
    <code dir="ltr" className="data-code">
      {children}
    </code>
  );
}

/** A sentence in which ids of figures (`S001-07`) stand in their own direction. */
export function CodedText({ text }: { readonly text: string }) {
  // Split by a group: every second piece is an id.
  return text
    .split(ID)
    .map((piece, i) => (i % 2 === 1 ? <Code key={`${piece} ${text.indexOf(piece)}`}>{piece}</Code> : piece));
}
