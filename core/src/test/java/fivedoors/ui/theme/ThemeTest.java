package fivedoors.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.badlogic.gdx.graphics.Color;
import fivedoors.testing.Colours;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is drawn on whatever ground can be seen (WCAG 2.2, 1.4.3 and 1.4.11). */
class ThemeTest {
  private final List<String> faint = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(ThemeKind.class)
  void textIsReadOnEveryGroundItStandsOn(ThemeKind kind) {
    Theme t = Theme.of(kind);
    boolean high = kind == ThemeKind.HIGH_CONTRAST;
    Map<String, Color> grounds = grounds(t);
    grounds.put("okSoft", t.okSoft);
    grounds.put("warnSoft", t.warnSoft);
    grounds.put("errSoft", t.errSoft);
    grounds.put("oldValue", t.oldValue);
    grounds.forEach((name, ground) -> check("ink on " + name, t.ink, ground, 4.5));
    grounds(t).forEach((name, ground) -> check("ink2 on " + name, t.ink2, ground, 4.5));
    // The ground of a new value is as bright as the accent where contrast is high.
    check("a new value", high ? t.onAccent : t.ink, t.newValue, 4.5);
    check("a main button", t.onAccent, t.accent, 4.5);
    check("a tooltip", t.panel, t.ink, 4.5);
    for (Color ground : List.of(t.panel, t.surface, t.accentSoft, t.errSoft, t.warnSoft)) {
      check("a link", t.accent, ground, 4.5);
    }
    check("ok", t.ok, t.okSoft, 4.5);
    check("ok", t.ok, t.panel, 4.5);
    check("warn", t.warn, t.warnSoft, 4.5);
    check("warn", t.warn, t.panel, 4.5);
    check("err", t.err, t.errSoft, 4.5);
    check("err", t.err, t.panel, 4.5);
    check("paper", t.paperInk, t.paper, 4.5);
    check("paper", t.paperInk2, t.paper, 4.5);
    assertEquals(List.of(), faint);
  }

  @ParameterizedTest
  @EnumSource(ThemeKind.class)
  void linesAndMarksStandOut(ThemeKind kind) {
    Theme t = Theme.of(kind);
    for (Color ground : List.of(t.stage, t.panel, t.wan, t.lan)) {
      check("line", t.line, ground, 3);
      check("cable", t.ink2, ground, 3);
      check("accent", t.accent, ground, 3);
      check("focus", t.focus, ground, 3);
      check("err", t.err, ground, 3);
      check("casing", t.casing, ground, 3);
    }
    check("house", t.house, t.wan, 3);
    check("house", t.house, t.lan, 3);
    // Paper is white: where it lies on light ground its border shows it, else the paper itself.
    for (Color ground : List.of(t.stage, t.wan, t.lan)) {
      boolean seen = Colours.contrast(t.paper, ground) >= 3;
      check("letter", seen ? t.paper : t.envelope, ground, 3);
    }
    check("ok", t.ok, t.okSoft, 3);
    check("warn", t.warn, t.warnSoft, 3);
    check("err", t.err, t.errSoft, 3);
    assertEquals(List.of(), faint);
  }

  private static Map<String, Color> grounds(Theme t) {
    Map<String, Color> all = new LinkedHashMap<>();
    all.put("stage", t.stage);
    all.put("panel", t.panel);
    all.put("surface", t.surface);
    all.put("accentSoft", t.accentSoft);
    all.put("wan", t.wan);
    all.put("lan", t.lan);
    return all;
  }

  private void check(String what, Color a, Color b, double least) {
    double ratio = Colours.contrast(a, b);
    if (ratio < least) {
      faint.add(what + " " + a + " on " + b + ": " + Math.round(ratio * 100) / 100.0);
    }
  }
}
