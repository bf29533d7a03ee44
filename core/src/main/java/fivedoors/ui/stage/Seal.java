package fivedoors.ui.stage;

import com.badlogic.gdx.graphics.Color;
import fivedoors.ui.draw.Mark;
import fivedoors.ui.theme.Theme;
import fivedoors.wire.Stamp;

/**
 * How the stamp of a protocol looks on paper: a colour, a shape, and the colour of the code printed
 * on it. Paper is white in every theme, so this is the same in all of them.
 */
enum Seal {
  DHCP(0x5F25A5, 0xFFFFFF, Mark.DISC),
  ARP(0x313745, 0xFFFFFF, Mark.DIAMOND),
  DNS(0xAE8819, 0x10161D, Mark.HEXAGON),
  TCP(0x218DE8, 0x10161D, Mark.SQUARE),
  HTTP(0x047754, 0xFFFFFF, Mark.NOTCHED),
  APP(0x442D20, 0xFFFFFF, Mark.PENTAGON),
  ICMP(0xE53F94, 0x10161D, Mark.TRIANGLE),
  OTHER(0x4A5866, 0xFFFFFF, Mark.RING);

  /** The stamp's ground, and the colour of the letter's trail. */
  final Color color;

  /** The code on it. */
  final Color ink;

  /** Its shape. */
  final Mark shape;

  Seal(int color, int ink, Mark shape) {
    this.color = Theme.rgb(color);
    this.ink = Theme.rgb(ink);
    this.shape = shape;
  }

  static Seal of(Stamp stamp) {
    return switch (stamp) {
      case DHCP -> DHCP;
      case ARP -> ARP;
      case DNS -> DNS;
      case TCP -> TCP;
      case HTTP -> HTTP;
      case APP -> APP;
      case ICMP -> ICMP;
      case OTHER -> OTHER;
    };
  }
}
