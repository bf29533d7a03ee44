package fivedoors.desktop.bench;

import fivedoors.trace.Fingerprint;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;

/**
 * Counts what a load does. It listens to an untimed run of the same load, so that timed runs stay
 * bare.
 */
final class Census implements TraceSink {
  private static final int ETHERTYPE_AT = 12;
  private static final int ARP = 0x0806;
  private final Fingerprint digest;
  private long frames;
  private long arp;
  private long bytes;
  private long drops;
  private long lost;

  /** A census that also hashes (time, link, bytes) of every frame if {@code digest}. */
  Census(boolean digest) {
    this.digest = digest ? new Fingerprint() : null;
  }

  @Override
  public boolean on() {
    return true;
  }

  @Override
  public void add(TraceEvent event) {
    if (event instanceof TraceEvent.FrameSent sent) {
      if (sent.link() != TraceEvent.NONE) {
        count(sent);
      }
    } else if (event instanceof TraceEvent.Dropped dropped) {
      drops++;
      switch (dropped.reason()) {
        case QUEUE_FULL, LINK_LOSS, LINK_DOWN -> lost++;
        default -> {
          // A receiver that is not concerned drops a flooded frame: that is the load, not a loss.
        }
      }
    }
  }

  private void count(TraceEvent.FrameSent sent) {
    byte[] b = sent.bytes();
    frames++;
    bytes += b.length;
    if (((b[ETHERTYPE_AT] & 0xFF) << 8 | b[ETHERTYPE_AT + 1] & 0xFF) == ARP) {
      arp++;
    }
    if (digest != null) {
      digest.text(sent.start() + " " + sent.link());
      digest.bytes(b);
    }
  }

  /** Frames put on links, ARP included. */
  long frames() {
    return frames;
  }

  /** ARP frames among them. */
  long arp() {
    return arp;
  }

  /** Bytes of all frames, without FCS. */
  long bytes() {
    return bytes;
  }

  /** Every end of a frame or packet without an answer, whatever the reason. */
  long drops() {
    return drops;
  }

  /** Frames that a link or its queue lost: a load that has any did not do its work. */
  long lost() {
    return lost;
  }

  /** The hash in hexadecimal, or null. */
  String digest() {
    return digest == null ? null : digest.value().substring(digest.value().indexOf(':') + 1);
  }
}
