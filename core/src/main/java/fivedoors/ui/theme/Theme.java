package fivedoors.ui.theme;

import com.badlogic.gdx.graphics.Color;

/**
 * The colours of one theme, by their use. Text colours reach 4.5:1 and graphics 3:1 on the grounds
 * they are meant for. Envelopes stay white paper in every theme, so the stamp colours never change.
 * The colours are shared: draw with them, do not modify them.
 */
public final class Theme {
  /** Which theme this is. */
  public final ThemeKind kind;

  /** The ground of the stage where it is neither inside nor outside. */
  public final Color stage;

  /** Panels and cards. */
  public final Color panel;

  /** A panel's quieter surface: pressed buttons, headers of tables, the ground behind the bytes. */
  public final Color surface;

  /** Text. */
  public final Color ink;

  /** Text that stands back: labels, hints, units. */
  public final Color ink2;

  /** Borders and outlines of icons. */
  public final Color line;

  /** Thin separators inside a panel. */
  public final Color rule;

  /** The main button, links, what is selected. */
  public final Color accent;

  /** Text on {@link #accent}. */
  public final Color onAccent;

  /** The ground of something selected. */
  public final Color accentSoft;

  /** The ring around what has the keyboard. */
  public final Color focus;

  /** Right, connected, delivered. */
  public final Color ok;

  /** The ground of a card that says something is right. */
  public final Color okSoft;

  /** Careful. */
  public final Color warn;

  /** The ground of a card that says careful. */
  public final Color warnSoft;

  /** Wrong, cut, dropped. */
  public final Color err;

  /** The ground of a card about something dropped. */
  public final Color errSoft;

  /** The ground of a value that is new. */
  public final Color newValue;

  /** The ground of a value that was. */
  public final Color oldValue;

  /** Outside. */
  public final Color wan;

  /** The hatching on the outside. */
  public final Color wanHatch;

  /** Inside. */
  public final Color lan;

  /** The outline of the house. */
  public final Color house;

  /** The border of an envelope. */
  public final Color envelope;

  /** The paper of an envelope. */
  public final Color paper;

  /** Text on paper. */
  public final Color paperInk;

  /** Labels on paper. */
  public final Color paperInk2;

  /** The casing around a coloured trail. */
  public final Color casing;

  /** What lies under an open panel is dimmed with this. */
  public final Color shade;

  private Theme(ThemeKind kind) {
    this.kind = kind;
    boolean light = kind == ThemeKind.LIGHT;
    boolean high = kind == ThemeKind.HIGH_CONTRAST;
    stage = pick(0xEEF2F6, 0x10161D, 0x000000);
    panel = pick(0xFFFFFF, 0x1A232D, 0x000000);
    surface = pick(0xF1F4F8, 0x232E3A, 0x000000);
    ink = pick(0x15202B, 0xF1F5F9, 0xFFFFFF);
    ink2 = pick(0x4A5866, 0xB4C0CC, 0xFFFFFF);
    line = pick(0x7A8794, 0x728292, 0xFFFFFF);
    rule = pick(0xD5DCE4, 0x36434F, 0xFFFFFF);
    accent = pick(0x0B57D0, 0x8AB4F8, 0xFFFF00);
    onAccent = pick(0xFFFFFF, 0x10161D, 0x000000);
    accentSoft = pick(0xE3ECFA, 0x1E3350, 0x000000);
    focus = pick(0x0B57D0, 0xFFD54A, 0x00FFFF);
    ok = pick(0x0B6B45, 0x6FD6A4, 0x00FF9C);
    okSoft = pick(0xE5F4EC, 0x16332A, 0x000000);
    warn = pick(0x8A5300, 0xF2C14E, 0xFFD400);
    warnSoft = pick(0xFFF4DC, 0x3A2F14, 0x000000);
    err = pick(0xA8200D, 0xFF9A8A, 0xFF8A80);
    errSoft = pick(0xFBE9E6, 0x3D1F1A, 0x000000);
    newValue = pick(0xFFF3B0, 0x5A4A00, 0xFFFF00);
    oldValue = pick(0xF3D9D5, 0x5A2019, 0x000000);
    wan = pick(0xE3ECFA, 0x17263D, 0x000000);
    wanHatch = pick(0xD3DFF2, 0x1A2B46, 0x000000);
    lan = pick(0xE5F4EC, 0x152B22, 0x000000);
    house = pick(0x648374, 0x5E8A75, 0xFFFFFF);
    envelope = pick(0x4A5866, 0xB4C0CC, 0xFFFFFF);
    paper = rgb(0xFFFFFF);
    paperInk = rgb(0x15202B);
    paperInk2 = rgb(0x4A5866);
    casing = light ? ink : rgb(0xFFFFFF);
    shade = new Color(0, 0, 0, high ? 0.7f : 0.35f);
  }

  /** The colours of a theme. */
  public static Theme of(ThemeKind kind) {
    return new Theme(kind);
  }

  /** A solid colour from {@code 0xRRGGBB}. */
  public static Color rgb(int rgb) {
    return new Color(((rgb >> 16) & 255) / 255f, ((rgb >> 8) & 255) / 255f, (rgb & 255) / 255f, 1);
  }

  private Color pick(int light, int dark, int highContrast) {
    return switch (kind) {
      case LIGHT -> rgb(light);
      case DARK -> rgb(dark);
      case HIGH_CONTRAST -> rgb(highContrast);
    };
  }
}
