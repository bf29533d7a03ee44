package fivedoors.ui.draw;

import com.badlogic.gdx.graphics.Texture;
import com.badlogic.gdx.math.Matrix4;
import com.badlogic.gdx.math.Rectangle;
import com.badlogic.gdx.utils.Array;
import java.util.Arrays;

/**
 * What a picture is made of: quadrilaterals in the order they are drawn in, in runs of one texture,
 * place and clip. Two pictures can be compared, so that one that is on screen already need not be
 * drawn again. Nothing is allocated once there was a picture of that size.
 */
final class Picture {
  /** Quadrilaterals that share everything but their corners. */
  static final class Run {
    Texture texture;
    final Matrix4 transform = new Matrix4();
    final Rectangle clip = new Rectangle();

    /** Whether only what is inside {@link #clip} is seen. */
    boolean clipped;

    /** The first vertex's first number, and the one behind the last. */
    int from;

    int to;

    private boolean same(Run o) {
      return texture == o.texture
          && from == o.from
          && to == o.to
          && clipped == o.clipped
          && (!clipped || clip.equals(o.clip))
          && Arrays.equals(transform.val, o.transform.val);
    }
  }

  private final Array<Run> made = new Array<>();
  private int runs;
  private boolean open;
  private float[] vertices = new float[20 * 1024];
  private int used;

  /** Starts over. */
  void clear() {
    runs = 0;
    used = 0;
    open = false;
  }

  /** How many runs there are. */
  int runs() {
    return runs;
  }

  /** A run. */
  Run run(int i) {
    return made.get(i);
  }

  /** The vertices of all runs, five numbers each as a SpriteBatch takes them. */
  float[] vertices() {
    return vertices;
  }

  /**
   * Adds quadrilaterals.
   *
   * @param count how many numbers of {@code from} are taken, beginning at {@code offset}
   */
  void add(Texture texture, float[] from, int offset, int count) {
    room(texture, count);
    System.arraycopy(from, offset, vertices, used, count);
    used += count;
  }

  /** Makes room for {@code count} numbers of a texture. */
  private void room(Texture texture, int count) {
    if (open && made.get(runs - 1).texture != texture) {
      throw new IllegalStateException("a run has one texture: end it first");
    }
    if (!open) {
      if (runs == made.size) {
        made.add(new Run());
      }
      Run run = made.get(runs);
      run.texture = texture;
      run.from = used;
      runs++;
      open = true;
    }
    if (used + count > vertices.length) {
      vertices = Arrays.copyOf(vertices, Math.max(2 * vertices.length, used + count));
    }
  }

  /** Whether what comes next from that texture needs a new run. */
  boolean turns(Texture texture) {
    return open && made.get(runs - 1).texture != texture;
  }

  /**
   * Ends the run, if there is one, with the place and the clip it was drawn in.
   *
   * @param clip null if all of it is seen
   */
  void end(Matrix4 transform, Rectangle clip) {
    if (!open) {
      return;
    }
    Run run = made.get(runs - 1);
    run.to = used;
    run.transform.set(transform);
    run.clipped = clip != null;
    if (clip != null) {
      run.clip.set(clip);
    }
    open = false;
  }

  /** Whether both look the same. */
  boolean same(Picture o) {
    if (runs != o.runs || used != o.used) {
      return false;
    }
    for (int i = 0; i < runs; i++) {
      if (!made.get(i).same(o.made.get(i))) {
        return false;
      }
    }
    for (int i = 0; i < used; i++) {
      if (vertices[i] != o.vertices[i]) {
        return false;
      }
    }
    return true;
  }
}
