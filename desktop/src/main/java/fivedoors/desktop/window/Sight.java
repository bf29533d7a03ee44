package fivedoors.desktop.window;

import java.nio.ByteBuffer;

/**
 * How colours look to eyes that lack one kind of cones: the matrices of Machado, Oliveira and
 * Fernandes (2009) at severity 1.0, on linear RGB.
 */
enum Sight {
  /** Without long-wave cones. */
  PROTAN(
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  /** Without middle-wave cones. */
  DEUTAN(
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
  /** Without short-wave cones. */
  TRITAN(
      1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

  private final double[] matrix;

  Sight(double... matrix) {
    this.matrix = matrix;
  }

  /** Replaces the red, green and blue at that place, 0 to 255 each, by what is seen of them. */
  void see(ByteBuffer bytes, int at) {
    double[] seen =
        seen(
            (bytes.get(at) & 0xFF) / 255.0,
            (bytes.get(at + 1) & 0xFF) / 255.0,
            (bytes.get(at + 2) & 0xFF) / 255.0);
    for (int i = 0; i < 3; i++) {
      bytes.put(at + i, (byte) Math.round(seen[i] * 255));
    }
  }

  /** What is seen of a colour whose parts are 0 to 1, as sRGB has them. */
  double[] seen(double red, double green, double blue) {
    double r = linear(red);
    double g = linear(green);
    double b = linear(blue);
    double[] out = new double[3];
    for (int i = 0; i < 3; i++) {
      double sum = matrix[3 * i] * r + matrix[3 * i + 1] * g + matrix[3 * i + 2] * b;
      out[i] = encoded(Math.max(0, Math.min(1, sum)));
    }
    return out;
  }

  private static double linear(double c) {
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static double encoded(double c) {
    return c <= 0.0031308 ? c * 12.92 : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
  }
}
