/** Outlines of prefectures and provinces for a map that is looked at from nearer. */
import { nationOnPlane } from '../../maps/index.ts';
import { jsonFile } from '../../publish/respond.ts';

export function GET() {
  return jsonFile(nationOnPlane());
}
