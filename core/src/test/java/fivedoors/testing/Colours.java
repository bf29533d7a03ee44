package fivedoors.testing;

import com.badlogic.gdx.graphics.Color;

/** Measures colours: contrast (WCAG 2.2, 1.4.3), and how different two look (CIEDE2000). */
public final class Colours {
  private Colours() {}

  /** The contrast ratio of two colours, 1 to 21. */
  public static double contrast(Color a, Color b) {
    double la = luminance(a);
    double lb = luminance(b);
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
  }

  /** The light of a part of an sRGB colour. */
  public static double linear(double c) {
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** L*, a* and b* of linear red, green and blue under D65. */
  private static double[] lab(double[] rgb) {
    double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  /** CIEDE2000 of two colours in linear RGB (Sharma, Wu, Dalal 2005). */
  public static double difference(double[] first, double[] second) {
    double[] p = lab(first);
    double[] q = lab(second);
    double mean = Math.pow((Math.hypot(p[1], p[2]) + Math.hypot(q[1], q[2])) / 2, 7);
    double grow = 1.5 - 0.5 * Math.sqrt(mean / (mean + Math.pow(25, 7)));
    double c1 = Math.hypot(p[1] * grow, p[2]);
    double c2 = Math.hypot(q[1] * grow, q[2]);
    double h1 = hue(p[2], p[1] * grow);
    double h2 = hue(q[2], q[1] * grow);
    boolean grey = c1 * c2 == 0;
    double turn = grey ? 0 : Math.IEEEremainder(h2 - h1, 360);
    double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
    double h = grey ? h1 + h2 : h1 + turn / 2;
    double l = (p[0] + q[0]) / 2;
    double c = (c1 + c2) / 2;
    double t =
        1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
    double away = (l - 50) * (l - 50);
    double dl = (q[0] - p[0]) / (1 + 0.015 * away / Math.sqrt(20 + away));
    double dc = (c2 - c1) / (1 + 0.045 * c);
    double hh = dh / (1 + 0.015 * c * t);
    double blue = ((h % 360 + 360) % 360 - 275) / 25;
    double c7 = Math.pow(c, 7);
    double rotation =
        -2
            * Math.sqrt(c7 / (c7 + Math.pow(25, 7)))
            * Math.sin(Math.toRadians(60 * Math.exp(-blue * blue)));
    return Math.sqrt(dl * dl + dc * dc + hh * hh + rotation * dc * hh);
  }

  private static double hue(double b, double a) {
    return (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
