package fivedoors.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.badlogic.gdx.math.Rectangle;
import org.junit.jupiter.api.Test;

class RegionsTest {
  private static Regions of(float w, float h, boolean timeline, Regions.Sheet sheet) {
    Regions r = new Regions();
    r.set(w, h, timeline, false, sheet, false);
    return r;
  }

  @Test
  void at1280x720_theStageIs916x552() {
    Regions r = of(1280, 720, true, Regions.Sheet.HALF);
    assertEquals(new Rectangle(320, 120, 916, 552), r.stage);
    assertEquals(new Rectangle(0, 120, 320, 552), r.lesson);
    assertFalse(r.narrow());
  }

  @Test
  void foldingTheTimelineGivesItsHeightToTheStage() {
    assertEquals(628, of(1280, 720, false, Regions.Sheet.HALF).stage.height);
  }

  @Test
  void anOpenInstrumentPushesTheStageAsideWhereThereIsRoom() {
    Regions r = new Regions();
    r.set(1280, 720, true, true, Regions.Sheet.HALF, false);
    assertEquals(556, r.stage.width);
    assertFalse(inside(r.stage).overlaps(inside(r.panel)));
    r.set(1024, 768, true, true, Regions.Sheet.HALF, false);
    assertEquals(320, r.stage.width);
  }

  @Test
  void noTwoRegionsOverlapAndAllFillTheScreen() {
    float[][] sizes = {{1280, 720}, {1024, 768}, {1600, 900}, {768, 1024}, {390, 844}, {360, 640}};
    for (float[] s : sizes) {
      for (Regions.Sheet sheet : Regions.Sheet.values()) {
        for (boolean timeline : new boolean[] {true, false}) {
          Regions r = of(s[0], s[1], timeline, sheet);
          Rectangle[] all = {r.topBar, r.lesson, r.stage, r.rail, r.timeline};
          float area = 0;
          for (int i = 0; i < all.length; i++) {
            area += all[i].area();
            for (int j = i + 1; j < all.length; j++) {
              assertFalse(inside(all[i]).overlaps(inside(all[j])), s[0] + "x" + s[1] + " " + i + j);
            }
          }
          assertEquals(s[0] * s[1], area, 1);
        }
      }
    }
  }

  @Test
  void onAPhoneTheStageKeepsAtLeast45PercentAboveAHalfOpenSheet() {
    Regions r = of(390, 844, true, Regions.Sheet.HALF);
    assertTrue(r.narrow());
    assertTrue(r.stage.height >= 0.449f * 844);
  }

  private static Rectangle inside(Rectangle r) {
    return new Rectangle(
        r.x + .1f, r.y + .1f, Math.max(0, r.width - .2f), Math.max(0, r.height - .2f));
  }
}
