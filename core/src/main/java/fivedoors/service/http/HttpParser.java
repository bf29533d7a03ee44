package fivedoors.service.http;

import fivedoors.bytes.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts one message together from the bytes of a connection, however they are cut. Chunked bodies
 * are not simulated; a response without Content-Length ends with the connection (RFC 9112 section
 * 6.3).
 */
public final class HttpParser {
  private static final int MAX_HEAD = 8192;
  private static final int MAX_BODY = 1 << 20;

  /** How far the message is. */
  public enum Progress {
    /** Bytes are missing. */
    INCOMPLETE,
    /** The message is complete. */
    COMPLETE,
    /** This is not HTTP, or larger than this parser takes. */
    BAD
  }

  private final boolean requests;

  /** An answer to HEAD has no body, whatever its Content-Length says (RFC 9112 section 6.3). */
  private final boolean headOnly;

  private byte[] data = new byte[256];
  private int length;
  private int headEnd = -1;
  private int bodyLength = -1;
  private String[] lines;
  private List<HttpHeader> headers;
  private Progress progress = Progress.INCOMPLETE;

  private HttpParser(boolean requests, boolean headOnly) {
    this.requests = requests;
    this.headOnly = headOnly;
  }

  /** A parser for one request. */
  public static HttpParser forRequest() {
    return new HttpParser(true, false);
  }

  /** A parser for one response. */
  public static HttpParser forResponse() {
    return new HttpParser(false, false);
  }

  /** A parser for the response to one request of that method. */
  public static HttpParser forResponseTo(String method) {
    return new HttpParser(false, method.equals("HEAD"));
  }

  /** How far the message is. */
  public Progress progress() {
    return progress;
  }

  /** Whether anything has come at all. */
  public boolean started() {
    return length > 0;
  }

  /** Takes more bytes; what follows a complete message is ignored. */
  public Progress feed(byte[] more) {
    if (progress != Progress.INCOMPLETE) {
      return progress;
    }
    if (length + more.length > MAX_HEAD + MAX_BODY) {
      return progress = Progress.BAD;
    }
    append(more);
    if (!startsWell()) {
      return progress = Progress.BAD;
    }
    if (headEnd < 0 && !findHead()) {
      return progress = length > MAX_HEAD ? Progress.BAD : Progress.INCOMPLETE;
    }
    if (progress != Progress.BAD && bodyLength >= 0 && length - headEnd >= bodyLength) {
      progress = Progress.COMPLETE;
    }
    return progress;
  }

  /**
   * Seen at the first byte, so that somebody who speaks another protocol is not kept waiting: a
   * method starts with a letter, a status line with {@code HTTP/}.
   */
  private boolean startsWell() {
    if (length == 0) {
      return true;
    }
    char first = (char) (data[0] & 0xFF);
    return requests ? first >= 'A' && first <= 'Z' || first >= 'a' && first <= 'z' : first == 'H';
  }

  /** The peer closed its side: a response whose length is not told is complete now. */
  public Progress end() {
    if (progress == Progress.INCOMPLETE) {
      if (!requests && headEnd >= 0 && bodyLength < 0) {
        bodyLength = length - headEnd;
        progress = Progress.COMPLETE;
      } else {
        progress = Progress.BAD;
      }
    }
    return progress;
  }

  private void append(byte[] more) {
    if (length + more.length > data.length) {
      byte[] bigger = new byte[Math.max(data.length * 2, length + more.length)];
      System.arraycopy(data, 0, bigger, 0, length);
      data = bigger;
    }
    System.arraycopy(more, 0, data, length, more.length);
    length += more.length;
  }

  private boolean findHead() {
    for (int i = 3; i < length; i++) {
      if (data[i] == '\n' && data[i - 1] == '\r' && data[i - 2] == '\n' && data[i - 3] == '\r') {
        headEnd = i + 1;
        readHead(Utf8.text(data, 0, i - 3));
        return true;
      }
    }
    return false;
  }

  private void readHead(String head) {
    lines = head.split("\r\n", -1);
    headers = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon < 1 || lines[i].charAt(colon - 1) == ' ') {
        progress = Progress.BAD;
        return;
      }
      headers.add(
          new HttpHeader(lines[i].substring(0, colon), lines[i].substring(colon + 1).trim()));
    }
    if (!firstLineIsGood() || HttpHeader.find(headers, "Transfer-Encoding") != null) {
      progress = Progress.BAD;
      return;
    }
    String told = HttpHeader.find(headers, "Content-Length");
    if (told != null) {
      bodyLength = number(told, MAX_BODY);
      if (bodyLength < 0) {
        progress = Progress.BAD;
      }
    } else if (requests) {
      bodyLength = 0;
    }
    if (headOnly && progress != Progress.BAD) {
      bodyLength = 0;
    }
  }

  private boolean firstLineIsGood() {
    String[] p = lines[0].split(" ", requests ? -1 : 3);
    if (requests) {
      return p.length == 3 && !p[0].isEmpty() && p[1].startsWith("/") && p[2].startsWith("HTTP/1.");
    }
    return p.length >= 2
        && p[0].startsWith("HTTP/1.")
        && p[1].length() == 3
        && number(p[1], 999) >= 100;
  }

  private static int number(String s, int max) {
    if (s.isEmpty() || s.length() > 9) {
      return -1;
    }
    int n = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      n = n * 10 + (c - '0');
    }
    return n > max ? -1 : n;
  }

  private byte[] body() {
    byte[] b = new byte[bodyLength];
    System.arraycopy(data, headEnd, b, 0, bodyLength);
    return b;
  }

  /** The request; only when {@link Progress#COMPLETE}. */
  public HttpRequest request() {
    String[] p = lines[0].split(" ", -1);
    return new HttpRequest(p[0], p[1], p[2], headers, body());
  }

  /** The response; only when {@link Progress#COMPLETE}. */
  public HttpResponse response() {
    String[] p = lines[0].split(" ", 3);
    return new HttpResponse(number(p[1], 999), p.length > 2 ? p[2] : "", headers, body());
  }

  /** An independent copy. */
  public HttpParser copy() {
    HttpParser p = new HttpParser(requests, headOnly);
    p.data = new byte[data.length];
    System.arraycopy(data, 0, p.data, 0, length);
    p.length = length;
    p.headEnd = headEnd;
    p.bodyLength = bodyLength;
    p.lines = lines;
    p.headers = headers;
    p.progress = progress;
    return p;
  }
}
