package fivedoors.ui.draw;

/**
 * Marks that carry meaning, drawn as shapes. Each is described in a unit square, y up, as closed
 * polygons that are filled or as open strokes.
 */
public enum Mark {
  /** Sent. */
  TRIANGLE(false, 0, .5f, .96f, .97f, .08f, .03f, .08f),
  /** The same to the right: play, or the way of an arrow. */
  PLAY(false, 0, .95f, .5f, .1f, .97f, .1f, .03f),
  /** Rewritten; also the stamp of ARP. */
  DIAMOND(false, 0, .5f, 1, 1, .5f, .5f, 0, 0, .5f),
  /** A change in a table. */
  SQUARE(false, 0, .06f, .06f, .94f, .06f, .94f, .94f, .06f, .94f),
  /** The stamp of DNS. */
  HEXAGON(false, 0, .25f, .95f, .75f, .95f, 1, .5f, .75f, .05f, .25f, .05f, 0, .5f),
  /** The stamp of other programs. */
  PENTAGON(false, 0, .5f, 1, 1, .6f, .81f, .04f, .19f, .04f, 0, .6f),
  /** The stamp of HTTP. */
  NOTCHED(false, 0, .06f, .06f, .94f, .06f, .94f, .62f, .62f, .94f, .06f, .94f),
  /** Right, delivered. */
  CHECK(true, .17f, .12f, .5f, .4f, .22f, .9f, .8f),
  /** Dropped. */
  CROSS(true, .17f, .15f, .15f, .85f, .85f, -1, -1, .15f, .85f, .85f, .15f),
  /** Time folded together. */
  WAVES(
      true, .12f, .05f, .6f, .2f, .75f, .35f, .75f, .65f, .55f, .8f, .55f, .95f, .7f, -1, -1, .05f,
      .28f, .2f, .43f, .35f, .43f, .65f, .23f, .8f, .23f, .95f, .38f),
  /** A plus, for what was added. */
  PLUS(true, .17f, .5f, .1f, .5f, .9f, -1, -1, .1f, .5f, .9f, .5f),
  /** Open, pointing down. */
  CHEVRON_DOWN(true, .15f, .15f, .68f, .5f, .32f, .85f, .68f),
  /** Pointing right. */
  CHEVRON_RIGHT(true, .15f, .36f, .14f, .7f, .5f, .36f, .86f),
  /** A disc: received. */
  DISC(false, 0),
  /** A ring. */
  RING(true, .14f);

  private static final int BREAK = -1;

  private final boolean stroke;
  private final float thickness;
  private final float[] points;

  Mark(boolean stroke, float thickness, float... points) {
    this.stroke = stroke;
    this.thickness = thickness;
    this.points = points;
  }

  /** Whether the point, in the unit square, is inside the mark. */
  boolean covers(float x, float y) {
    if (this == DISC || this == RING) {
      float dx = x - .5f;
      float dy = y - .5f;
      float d = dx * dx + dy * dy;
      float inner = .5f - thickness;
      return d <= .25f && (this == DISC || d >= inner * inner);
    }
    return stroke ? nearStroke(x, y) : insidePolygon(x, y);
  }

  private boolean insidePolygon(float x, float y) {
    boolean in = false;
    int n = points.length;
    for (int i = 0, j = n - 2; i < n; j = i, i += 2) {
      boolean above = points[i + 1] > y;
      if (above != points[j + 1] > y
          && x
              < (points[j] - points[i]) * (y - points[i + 1]) / (points[j + 1] - points[i + 1])
                  + points[i]) {
        in = !in;
      }
    }
    return in;
  }

  private boolean nearStroke(float x, float y) {
    float half = thickness / 2;
    for (int i = 2; i < points.length; i += 2) {
      if (points[i] != BREAK && points[i - 2] != BREAK && distance2(x, y, i) <= half * half) {
        return true;
      }
    }
    return false;
  }

  private float distance2(float x, float y, int i) {
    float dx = points[i] - points[i - 2];
    float dy = points[i + 1] - points[i - 1];
    float t = ((x - points[i - 2]) * dx + (y - points[i - 1]) * dy) / (dx * dx + dy * dy);
    t = Math.max(0, Math.min(1, t));
    float ex = x - points[i - 2] - t * dx;
    float ey = y - points[i - 1] - t * dy;
    return ex * ex + ey * ey;
  }
}
