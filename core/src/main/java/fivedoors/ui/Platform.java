package fivedoors.ui;

import fivedoors.ui.text.Face;
import fivedoors.ui.text.GlyphPainter;

/** What the app asks of the machine it runs on; a desktop and a browser answer it. */
public interface Platform {
  /**
   * A painter for the characters of one face at one size.
   *
   * @param px pixel size in physical pixels, 1 or more
   */
  GlyphPainter painter(Face face, int px);

  /** Physical pixels in one logical pixel: 1 on an ordinary screen, 2 on most dense ones. */
  float pixelRatio();
}
