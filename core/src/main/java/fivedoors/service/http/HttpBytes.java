package fivedoors.service.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The outer form that requests and responses share. */
final class HttpBytes {
  private HttpBytes() {}

  static byte[] join(String firstLine, List<HttpHeader> headers, byte[] body) {
    StringBuilder s = new StringBuilder(firstLine).append("\r\n");
    for (HttpHeader h : headers) {
      s.append(h.name()).append(": ").append(h.value()).append("\r\n");
    }
    byte[] head = s.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }
}
