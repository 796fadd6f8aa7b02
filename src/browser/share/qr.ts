/** A QR code as an element: black on white in both themes, because not every scanner reads inverted codes. */
import { generate } from 'lean-qr';
import { toSvg } from 'lean-qr/extras/svg';

/** @param label text alternative */
export function qrCode(text: string, label: string): SVGElement {
  const code = toSvg(generate(text), document, { on: '#000', off: '#fff' });
  code.setAttribute('role', 'img');
  code.setAttribute('aria-label', label);
  return code;
}
