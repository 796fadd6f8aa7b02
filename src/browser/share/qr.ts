/** A QR code as an element of the page: black on white in both themes, because not every reader takes it inverted. */
import { generate } from 'lean-qr';
import { toSvg } from 'lean-qr/extras/svg';

/** @param label what it is, for those who do not see it */
export function qrCode(text: string, label: string): SVGElement {
  const code = toSvg(generate(text), document, { on: '#000', off: '#fff' });
  code.setAttribute('role', 'img');
  code.setAttribute('aria-label', label);
  return code;
}
