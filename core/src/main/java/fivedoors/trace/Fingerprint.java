package fivedoors.trace;

/**
 * A hash over a run that is equal on the JVM and in the browser: two 32-bit FNV-1a-like lanes over
 * bytes. It tells runs apart; it is not cryptographic.
 */
public final class Fingerprint implements TraceSink {
  private int a = 0x811C9DC5;
  private int b = 0x2545F491;
  private int events;

  @Override
  public boolean on() {
    return true;
  }

  /** Adds the event's kind, time, numbers and texts, and the bytes of a frame that was sent. */
  @Override
  public void add(TraceEvent event) {
    events++;
    text(TraceText.seconds(event.time()));
    text(TraceText.bare(event));
    if (event instanceof TraceEvent.FrameSent s) {
      bytes(s.bytes());
    }
  }

  /** Adds a text, each char as two bytes. */
  public void text(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      octet(c >>> 8);
      octet(c & 0xFF);
    }
    octet(0x0A);
  }

  /** Adds bytes. */
  public void bytes(byte[] data) {
    for (int i = 0; i < data.length; i++) {
      octet(data[i] & 0xFF);
    }
  }

  // FNV's prime is 2^24 + 2^8 + 0x93: shifts keep every product inside 32 bits in JavaScript too.
  private void octet(int value) {
    int h = a ^ value;
    a = (((h << 24) | 0) + ((h << 8) | 0) + ((h * 0x93) | 0)) | 0;
    b ^= value;
    b ^= b << 13;
    b ^= b >>> 17;
    b ^= b << 5;
  }

  /** Number of events, then the two lanes in hexadecimal: {@code 412:1a2b3c4d9e8f7a6b}. */
  public String value() {
    return events + ":" + hex8(a) + hex8(b);
  }

  private static String hex8(int x) {
    String s = Integer.toHexString(x);
    return "00000000".substring(s.length()) + s;
  }

  /** The fingerprint of a whole trace that has not been folded. */
  public static String of(Trace trace) {
    Fingerprint f = new Fingerprint();
    for (int i = trace.first(); i < trace.size(); i++) {
      f.add(trace.get(i));
    }
    return f.value();
  }
}
