package fivedoors.desktop.window;

import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.math.Matrix4;
import fivedoors.ui.draw.Watch;
import java.util.ArrayList;
import java.util.List;

/** The texts of picture after picture, each with its place on the screen in logical pixels. */
final class Film implements Watch {
  /** A text, by the left end of its base line; y goes up. */
  record Said(String text, float x, float y) {}

  private final Batch batch;
  private final List<List<Said>> pictures = new ArrayList<>();

  Film(Batch batch) {
    this.batch = batch;
  }

  /** What is drawn from now on is another picture. */
  void next() {
    pictures.add(new ArrayList<>());
  }

  /** The pictures, first to last. */
  List<List<Said>> pictures() {
    return pictures;
  }

  @Override
  public void text(String text, float x, float y, float width, float em) {
    if (!text.isBlank() && !pictures.isEmpty()) {
      float[] m = batch.getTransformMatrix().val;
      float atX = x * m[Matrix4.M00] + m[Matrix4.M03];
      float atY = y * m[Matrix4.M11] + m[Matrix4.M13];
      pictures.get(pictures.size() - 1).add(new Said(text, atX, atY));
    }
  }

  @Override
  public void ground(float x, float y, float width, float height) {}
}
