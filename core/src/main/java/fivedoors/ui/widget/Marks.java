package fivedoors.ui.widget;

import com.badlogic.gdx.graphics.Color;
import fivedoors.ui.draw.Mark;
import fivedoors.ui.mirror.MirrorNode.Tone;
import fivedoors.ui.theme.Theme;

/** The shape, border and ground that go with a tone, so that no tone is told by colour alone. */
final class Marks {
  private Marks() {}

  /** The mark of a tone, or null for none. */
  static Mark of(Tone tone) {
    return switch (tone) {
      case OK -> Mark.CHECK;
      case WARN -> Mark.TRIANGLE;
      case ERROR -> Mark.CROSS;
      default -> null;
    };
  }

  /** The border of a card of that tone. */
  static Color edge(Theme t, Tone tone) {
    return switch (tone) {
      case OK -> t.ok;
      case WARN -> t.warn;
      case ERROR -> t.err;
      case STRONG -> t.accent;
      default -> t.rule;
    };
  }

  /** The ground of a card of that tone. */
  static Color ground(Theme t, Tone tone) {
    return switch (tone) {
      case OK -> t.okSoft;
      case WARN -> t.warnSoft;
      case ERROR -> t.errSoft;
      case STRONG -> t.accentSoft;
      case GUESS, NOTE -> t.surface;
      case BODY, QUIET -> t.panel;
    };
  }
}
