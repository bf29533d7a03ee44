package fivedoors.service.http;

import fivedoors.bytes.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a form sends: {@code name=value} pairs joined by ampersands, everything else than letters,
 * digits and {@code *-._} percent-encoded, a space as plus (WHATWG URL, section 5).
 */
public final class FormText {
  /** The media type. */
  public static final String TYPE = "application/x-www-form-urlencoded";

  private static final int MAX_FIELDS = 100;
  private static final String HEX = "0123456789ABCDEF";

  private FormText() {}

  /** The fields as text, in their order. */
  public static String encode(Map<String, String> fields) {
    StringBuilder s = new StringBuilder();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      s.append(s.length() == 0 ? "" : "&");
      encode(s, field.getKey());
      s.append('=');
      encode(s, field.getValue());
    }
    return s.toString();
  }

  private static void encode(StringBuilder s, String text) {
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      int b = each & 0xFF;
      boolean letter = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
      if (letter || b == '*' || b == '-' || b == '.' || b == '_') {
        s.append((char) b);
      } else if (b == ' ') {
        s.append('+');
      } else {
        percent(s, b);
      }
    }
  }

  static void percent(StringBuilder s, int b) {
    s.append('%').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 15));
  }

  /** The fields of a text, at most a hundred; a name that comes twice keeps its last value. */
  public static Map<String, String> decode(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty() && fields.size() < MAX_FIELDS) {
        String name = equals < 0 ? pair : pair.substring(0, equals);
        fields.put(plain(name), equals < 0 ? "" : plain(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String plain(String s) {
    byte[] in = s.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int n = 0;
    for (int i = 0; i < in.length; i++) {
      int high = in[i] == '%' && i + 2 < in.length ? digit(in[i + 1]) : -1;
      int low = high < 0 ? -1 : digit(in[i + 2]);
      if (low >= 0) {
        out[n++] = (byte) (high << 4 | low);
        i += 2;
      } else {
        out[n++] = in[i] == '+' ? (byte) ' ' : in[i];
      }
    }
    return Utf8.text(out, 0, n);
  }

  private static int digit(byte b) {
    int d = HEX.indexOf(b);
    return d >= 0 ? d : b >= 'a' && b <= 'f' ? b - 'a' + 10 : -1;
  }
}
