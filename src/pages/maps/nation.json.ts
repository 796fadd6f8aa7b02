/** Outlines of prefectures and provinces for a map that is looked at from nearer. */

import { jsonFile } from '../../data/respond.ts';
import { nationOnPlane } from '../../maps/index.ts';

export function GET() {
  return jsonFile(nationOnPlane());
}
