/** Detailed outlines of prefectures and provinces, for the zoomed map. */

import { jsonFile } from '../../data/respond.ts';
import { nationOnPlane } from '../../maps/index.ts';

export function GET() {
  return jsonFile(nationOnPlane());
}
