package fivedoors.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.graphics.Color;
import fivedoors.testing.Colours;
import fivedoors.ui.draw.Mark;
import fivedoors.ui.theme.Theme;
import fivedoors.ui.theme.ThemeKind;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The stamps of eight kinds of letters are told apart by everybody: by colour, shape and code. */
class SealTest {
  /** Machado, Oliveira, Fernandes 2009, severity 1.0: red, green and blue blindness, and none. */
  private static final double[][] EYES = {
    {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
    {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
    {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
    {1, 0, 0, 0, 1, 0, 0, 0, 1}
  };

  /** Of the marks of what went wrong, which are no stamps and have shapes of their own. */
  private static final Color WRONG = Theme.of(ThemeKind.LIGHT).err;

  @Test
  void noTwoLookAlikeToAnyEyes() {
    Set<Color> colours = new LinkedHashSet<>();
    for (Seal s : Seal.values()) {
      if (s != Seal.OTHER) {
        colours.add(s.color);
      }
    }
    colours.add(WRONG);
    assertEquals(8, colours.size());
    for (double[] eyes : EYES) {
      for (Color a : colours) {
        for (Color b : colours) {
          double far = Colours.difference(seen(eyes, a), seen(eyes, b));
          double least = a.equals(WRONG) || b.equals(WRONG) ? 13 : 15;
          assertTrue(a.equals(b) || far >= least, () -> a + " and " + b + ": " + far);
        }
      }
    }
  }

  private static double[] seen(double[] eyes, Color c) {
    double[] rgb = {Colours.linear(c.r), Colours.linear(c.g), Colours.linear(c.b)};
    double[] out = new double[3];
    for (int i = 0; i < 3; i++) {
      double sum = eyes[3 * i] * rgb[0] + eyes[3 * i + 1] * rgb[1] + eyes[3 * i + 2] * rgb[2];
      out[i] = Math.max(0, Math.min(1, sum));
    }
    return out;
  }

  @Test
  void eachHasAShapeOfItsOwnAndItsCodeCanBeRead() {
    Set<Mark> shapes = new LinkedHashSet<>();
    for (Seal s : Seal.values()) {
      assertTrue(shapes.add(s.shape), () -> "two are " + s.shape);
      assertTrue(Colours.contrast(s.ink, s.color) >= 4.5, s.name());
      assertTrue(Colours.contrast(s.color, Theme.rgb(0xFFFFFF)) >= 3, s.name());
    }
  }

  @Test
  void theMeasureKnowsBlackFromWhite() {
    double[] black = {0, 0, 0};
    double[] white = {1, 1, 1};
    assertEquals(100, Colours.difference(black, white), 0.01);
    assertEquals(0, Colours.difference(white, white), 1e-9);
  }
}
