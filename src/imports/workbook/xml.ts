import { Parser } from 'saxen';

/** What is told of a document, element by element; prefixes of elements are dropped. */
export interface XmlListener {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads an XML document from its bytes; throws where it is not well formed. */
export function walkXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    let all: Record<string, string> | undefined;
    listener.open(withoutPrefix(name), (wanted) => {
      all ??= attributes();
      const found = all[wanted];
      return found === undefined ? undefined : decode(found);
    });
  });
  parser.on('closeTag', (name) => listener.close?.(withoutPrefix(name)));
  parser.on('text', (text, decode) => listener.text?.(decode(text)));
  parser.on('cdata', (text) => listener.text?.(text));
  const raise = (error: Error) => {
    throw error;
  };
  parser.on('error', raise);
  parser.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
