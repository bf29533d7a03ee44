package fivedoors.ui.model;

import java.util.TreeMap;

/**
 * Where things that belong together are on the screen, so that a connector can join them: each view
 * says where its part is when it draws it. Places are centres in logical pixels of the whole
 * screen, y up.
 */
public final class Anchors {
  private static final class Place {
    private float x;
    private float y;
    private int frame = -1;
  }

  private final TreeMap<String, Place> places = new TreeMap<>();
  private int now;

  /** A new picture begins; places said before the last one are forgotten. */
  public void begin() {
    now++;
  }

  /** Something is there: {@code letter:12}, {@code row:leases/laptop}, {@code mark:315}. */
  public void put(String key, float x, float y) {
    Place p = places.get(key);
    if (p == null) {
      p = new Place();
      places.put(key, p);
    }
    p.x = x;
    p.y = y;
    p.frame = now;
  }

  /** Whether something has been drawn in this picture or the last. */
  public boolean has(String key) {
    Place p = places.get(key);
    return p != null && now - p.frame <= 1;
  }

  /** Its x; ask {@link #has} first. */
  public float x(String key) {
    return places.get(key).x;
  }

  /** Its y; ask {@link #has} first. */
  public float y(String key) {
    return places.get(key).y;
  }
}
