package fivedoors.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.math.Matrix4;
import com.badlogic.gdx.math.Rectangle;
import org.junit.jupiter.api.Test;

class PictureTest {
  private static final Rectangle CLIP = new Rectangle(1, 2, 3, 4);

  private static float[] quads(int n, float first) {
    float[] v = new float[20 * n];
    for (int i = 0; i < v.length; i++) {
      v[i] = first + i;
    }
    return v;
  }

  private static Picture of(float[] vertices, Matrix4 place, Rectangle clip) {
    Picture p = new Picture();
    p.add(null, vertices, 0, vertices.length);
    p.end(place, clip);
    return p;
  }

  private static Matrix4 at(float x) {
    return new Matrix4().translate(x, 0, 0);
  }

  @Test
  void whatIsDrawnTheSameIsTheSame() {
    assertTrue(of(quads(3, 1), at(1), CLIP).same(of(quads(3, 1), at(1), new Rectangle(CLIP))));
    assertTrue(new Picture().same(new Picture()));
  }

  @Test
  void anythingThatCanBeSeenMakesItAnother() {
    Picture p = of(quads(3, 1), at(1), CLIP);
    for (int i = 0; i < 60; i++) {
      float[] other = quads(3, 1);
      other[i] += 0.25f;
      assertFalse(p.same(of(other, at(1), CLIP)), "number " + i);
    }
    assertFalse(p.same(of(quads(2, 1), at(1), CLIP)), "fewer");
    assertFalse(p.same(of(quads(3, 1), at(2), CLIP)), "elsewhere");
    assertFalse(p.same(of(quads(3, 1), at(1), new Rectangle(1, 2, 3, 5))), "clipped otherwise");
    assertFalse(p.same(of(quads(3, 1), at(1), null)), "not clipped");
    assertFalse(of(quads(3, 1), at(1), null).same(p), "clipped");
  }

  @Test
  void whereARunEndsMakesItAnother() {
    Picture one = of(quads(2, 1), at(1), null);
    Picture two = new Picture();
    two.add(null, quads(2, 1), 0, 20);
    two.end(at(1), null);
    two.add(null, quads(2, 1), 20, 20);
    two.end(at(1), null);
    assertEquals(2, two.runs());
    assertFalse(one.same(two));
  }

  @Test
  void aPictureThatIsBegunAgainHoldsNothingOfTheLast() {
    Picture p = of(quads(3, 1), at(1), CLIP);
    p.clear();
    p.add(null, quads(2, 9), 20, 20);
    p.end(at(5), null);
    Picture fresh = new Picture();
    fresh.add(null, quads(2, 9), 20, 20);
    fresh.end(at(5), null);
    assertTrue(p.same(fresh));
    assertEquals(29, p.vertices()[0]);
  }

  @Test
  void itGrowsWithWhatIsDrawn() {
    Picture p = new Picture();
    for (int i = 0; i < 5000; i++) {
      p.add(null, quads(1, i), 0, 20);
    }
    p.end(at(0), null);
    assertEquals(100_000, p.run(0).to);
    assertEquals(4999 + 19, p.vertices()[99_999]);
  }
}
