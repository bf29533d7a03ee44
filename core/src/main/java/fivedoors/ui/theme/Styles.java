package fivedoors.ui.theme;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.scenes.scene2d.ui.Button.ButtonStyle;
import com.badlogic.gdx.scenes.scene2d.ui.Label.LabelStyle;
import com.badlogic.gdx.scenes.scene2d.ui.ScrollPane.ScrollPaneStyle;
import com.badlogic.gdx.scenes.scene2d.ui.Skin;
import com.badlogic.gdx.scenes.scene2d.ui.TextButton.TextButtonStyle;
import com.badlogic.gdx.scenes.scene2d.ui.TextField.TextFieldStyle;
import com.badlogic.gdx.scenes.scene2d.ui.TextTooltip.TextTooltipStyle;
import com.badlogic.gdx.scenes.scene2d.utils.Drawable;

/**
 * The styles of scene2d widgets. Labels are named by {@link TextStyle} ({@code BODY}), in ink, with
 * {@code -2} for ink2, and {@code -accent}, {@code -ok}, {@code -warn}, {@code -err}, {@code -on}
 * for the other colours. Buttons: {@code primary}, {@code plain} (bordered), {@code quiet} (no
 * border), {@code choice} (a card one can pick, checked when picked), {@code tool} (small, for
 * bars).
 */
final class Styles {
  private static final float CORNER = 8;

  private final Look look;
  private final Theme t;
  private final Skin skin = new Skin();

  private Styles(Look look) {
    this.look = look;
    this.t = look.theme;
  }

  static Skin skin(Look look) {
    Styles s = new Styles(look);
    s.labels();
    s.buttons();
    s.fields();
    return s.skin;
  }

  private void labels() {
    for (TextStyle style : TextStyle.values()) {
      BitmapFont font = look.fonts.get(style);
      skin.add(style.name(), font, BitmapFont.class);
      label(style.name(), font, t.ink);
      label(style.name() + "-2", font, t.ink2);
      label(style.name() + "-accent", font, t.accent);
      label(style.name() + "-ok", font, t.ok);
      label(style.name() + "-warn", font, t.warn);
      label(style.name() + "-err", font, t.err);
      label(style.name() + "-on", font, t.onAccent);
    }
    skin.add("default", skin.get("BODY", LabelStyle.class), LabelStyle.class);
  }

  private void label(String name, BitmapFont font, Color color) {
    skin.add(name, new LabelStyle(font, color), LabelStyle.class);
  }

  private void buttons() {
    Color pressed = mix(t.accent, t.ink, 0.25f);
    Color hover = mix(t.accent, t.ink, 0.12f);
    button(
        "primary",
        TextStyle.BODY_BOLD,
        t.onAccent,
        box(t.accent, 0, null),
        box(hover, 0, null),
        box(pressed, 0, null),
        box(t.surface, 1, t.rule),
        null);
    button(
        "plain",
        TextStyle.BODY,
        t.ink,
        box(t.panel, 1, t.line),
        box(t.surface, 1, t.ink2),
        box(t.accentSoft, 1, t.accent),
        box(t.panel, 1, t.rule),
        box(t.accentSoft, 2, t.accent));
    button(
        "quiet",
        TextStyle.BODY,
        t.accent,
        box(null, 0, null),
        box(t.surface, 0, null),
        box(t.accentSoft, 0, null),
        box(null, 0, null),
        box(t.accentSoft, 0, null));
    button(
        "tool",
        TextStyle.SMALL,
        t.ink,
        tool(null, 0, null),
        tool(t.surface, 0, null),
        tool(t.accentSoft, 0, null),
        tool(null, 0, null),
        tool(t.accentSoft, 1, t.accent));
    button(
        "choice",
        TextStyle.BODY,
        t.ink,
        box(t.panel, 1, t.line).pad(12, 16),
        box(t.surface, 1, t.ink2).pad(12, 16),
        box(t.accentSoft, 2, t.accent).pad(12, 16),
        box(t.surface, 1, t.rule).pad(12, 16),
        box(t.accentSoft, 2, t.accent).pad(12, 16));
    skin.add("default", skin.get("plain", TextButtonStyle.class), TextButtonStyle.class);
  }

  private void button(
      String name,
      TextStyle text,
      Color color,
      Drawable up,
      Drawable over,
      Drawable down,
      Drawable disabled,
      Drawable checked) {
    TextButtonStyle s = new TextButtonStyle();
    s.font = look.fonts.get(text);
    s.fontColor = color;
    s.disabledFontColor = t.ink2;
    s.up = up;
    s.over = over;
    s.down = down;
    s.disabled = disabled;
    s.checked = checked;
    s.checkedOver = checked;
    skin.add(name, s, TextButtonStyle.class);
    ButtonStyle b = new ButtonStyle(up, down, checked);
    b.over = over;
    b.disabled = disabled;
    skin.add(name, b, ButtonStyle.class);
  }

  private void fields() {
    TextFieldStyle f = new TextFieldStyle();
    f.font = look.fonts.get(TextStyle.MONO);
    f.fontColor = t.ink;
    f.disabledFontColor = t.ink2;
    f.messageFont = look.fonts.get(TextStyle.SMALL);
    f.messageFontColor = t.ink2;
    f.background = box(t.panel, 1, t.line).pad(8, 12).min(80, 40);
    f.focusedBackground = box(t.panel, 2, t.focus).pad(8, 12).min(80, 40);
    f.cursor = new Box(look.shapes, 0, t.ink, 0, null).min(2, 20);
    f.selection = new Box(look.shapes, 0, t.accentSoft, 0, null);
    skin.add("default", f, TextFieldStyle.class);
    ScrollPaneStyle p = new ScrollPaneStyle();
    p.vScroll = new Box(look.shapes, 4, null, 0, null).min(8, 8);
    p.vScrollKnob = new Box(look.shapes, 4, t.line, 0, null).min(8, 32);
    p.hScroll = new Box(look.shapes, 4, null, 0, null).min(8, 8);
    p.hScrollKnob = new Box(look.shapes, 4, t.line, 0, null).min(32, 8);
    skin.add("default", p, ScrollPaneStyle.class);
    TextTooltipStyle tip = new TextTooltipStyle();
    tip.label = new LabelStyle(look.fonts.get(TextStyle.SMALL), t.panel);
    tip.background = new Box(look.shapes, 6, t.ink, 0, null).pad(6, 10);
    tip.wrapWidth = 280;
    skin.add("default", tip, TextTooltipStyle.class);
    skin.add("panel", new Box(look.shapes, 0, t.panel, 0, null), Drawable.class);
    skin.add("card", box(t.panel, 1, t.line).pad(12, 16), Drawable.class);
    skin.add("soft", box(t.surface, 0, null).pad(12, 16), Drawable.class);
    skin.add("ok", box(t.okSoft, 2, t.ok).pad(12, 16), Drawable.class);
    skin.add("warn", box(t.warnSoft, 1, t.warn).pad(12, 16), Drawable.class);
    skin.add("err", box(t.errSoft, 1, t.err).pad(12, 16), Drawable.class);
    skin.add("note", box(t.newValue, 0, null).pad(12, 16), Drawable.class);
    skin.add("rule", new Box(look.shapes, 0, t.rule, 0, null).min(1, 1), Drawable.class);
  }

  private Box box(Color fill, float border, Color edge) {
    return new Box(look.shapes, CORNER, fill, border, edge).pad(8, 16).min(44, 40);
  }

  private Box tool(Color fill, float border, Color edge) {
    return new Box(look.shapes, 6, fill, border, edge).pad(4, 8).min(36, 36);
  }

  private static Color mix(Color a, Color b, float part) {
    return new Color(a).lerp(b, part);
  }
}
