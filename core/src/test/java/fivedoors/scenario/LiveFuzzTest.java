package fivedoors.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Hex;
import fivedoors.net.Network;
import fivedoors.testing.Mutator;
import fivedoors.testing.Repair;
import fivedoors.trace.Fingerprint;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import fivedoors.trace.TraceSink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A home with NAT, forwards, a firewall and programs is sent spoilt frames from inside and outside:
 * nothing breaks, and of every frame is heard what became of it.
 */
class LiveFuzzTest {
  private static final int FEW = 100_000;
  private static final int MANY = 1_000_000;
  private static final long SECOND = 1_000_000_000L;
  private static final String URL = "http://12.12.12.12:8081/";
  private static final List<String> DOORS =
      List.of("isp.home", "laptop.eth0", "nas.eth0", "friend.eth0");

  @Test
  void everySpoiltFrameComesToAnEndThatIsTold() {
    fuzz(FEW);
  }

  @Tag("soak")
  @Test
  void aMillionSpoiltFramesComeToAnEnd() {
    fuzz(MANY);
  }

  private static void fuzz(int count) {
    Fates fates = new Fates();
    Lab lab = BrokenHome.whole().copy(fates);
    List<byte[]> frames = frames();
    Mutator mutator = new Mutator(3, frames);
    byte[] last = null;
    try {
      for (int i = 0; i < count; i++) {
        last = mutator.coin() ? Repair.checksums(mutator.next()) : mutator.next();
        inject(lab, DOORS.get(mutator.below(DOORS.size())), last);
        lab.simulation().runUntil(lab.simulation().now() + 100_000);
        if (i % 1_000 == 999) {
          busy(lab, i);
        }
      }
      settle(lab);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(last == null ? "" : Hex.of(last), e);
    }
    assertNull(fates.silence());
    assertTrue(fates.received() > count, "frames that arrived: " + fates.received());
    lab.perform(new Command.Reboot("laptop"));
    lab.perform(new Command.Reboot("router"));
    lab.simulation().runUntil(lab.simulation().now() + 600 * SECOND);
    assertTrue(Reach.opens(lab, "nas", "http://55.66.77.8/"), "the home works no more");
  }

  /** People go on living there, so that there are conversations to disturb. */
  private static void busy(Lab lab, int i) {
    lab.perform(new ProgramCommand.OpenUrl("friend", URL));
    lab.perform(new ProgramCommand.OpenUrl("nas", "http://55.66.77.8/"));
    lab.perform(new Command.Ping("laptop", "55.66.77.8"));
    if (i % 10_000 == 9_999) {
      settle(lab);
      lab.perform(new Command.Renew("phone"));
    }
  }

  private static void settle(Lab lab) {
    lab.simulation().runUntil(lab.simulation().now() + 200 * SECOND);
  }

  private static void inject(Lab lab, String at, byte[] frame) {
    Network net = lab.network();
    int node = lab.topology().find(at.substring(0, at.indexOf('.')));
    int port = lab.topology().findPort(node, at.substring(at.indexOf('.') + 1));
    net.send(node, port, net.frame(frame, TraceEvent.NONE));
  }

  /** Everything that is sent while the home starts and is used. */
  private static List<byte[]> frames() {
    Trace trace = new Trace();
    Lab lab = BrokenHome.whole(trace);
    lab.perform(new ProgramCommand.OpenUrl("friend", URL));
    lab.perform(new ProgramCommand.OpenUrl("nas", URL));
    lab.perform(new ProgramCommand.OpenUrl("nas", "http://55.66.77.8/"));
    lab.perform(new ProgramCommand.SendUdp("friend", "12.12.12.12:8081", "hello"));
    lab.perform(new Command.Ping("laptop", "55.66.77.8"));
    lab.perform(new Command.Ping("friend", "12.12.12.12"));
    lab.perform(new ProgramCommand.OpenUrl("laptop", "http://12.12.12.12:99/"));
    lab.perform(new Command.Release("phone"));
    lab.simulation().runUntil(lab.simulation().now() + 60 * SECOND);
    List<byte[]> frames = new ArrayList<>();
    for (int i = trace.first(); i < trace.size(); i++) {
      if (trace.get(i) instanceof TraceEvent.FrameSent e) {
        frames.add(e.bytes());
      }
    }
    assertTrue(frames.size() > 100, "only " + frames.size());
    return frames;
  }

  @Test
  void aCopyTakenInTheMiddleGoesTheSameWay() {
    List<byte[]> frames = frames();
    for (int seed = 1; seed <= 20; seed++) {
      Mutator mutator = new Mutator(seed, frames);
      Lab lab = BrokenHome.whole().copy(TraceSink.OFF);
      lab.perform(new ProgramCommand.OpenUrl("friend", URL));
      lab.perform(new ProgramCommand.OpenUrl("nas", "http://55.66.77.8/"));
      for (int i = mutator.below(2_000); i > 0; i--) {
        inject(lab, DOORS.get(mutator.below(DOORS.size())), mutator.next());
        lab.simulation().runUntil(lab.simulation().now() + 50_000);
      }
      Trace one = new Trace();
      Trace two = new Trace();
      Trace three = new Trace();
      Lab first = lab.copy(one);
      Lab second = lab.copy(two);
      Lab third = second.copy(three);
      // Turn by turn, so that anything they shared would show.
      for (int step = 0; step < 200; step++) {
        for (Lab each : List.of(second, first, third)) {
          if (step == 50) {
            each.perform(new ProgramCommand.OpenUrl("laptop", "http://55.66.77.8/"));
          }
          each.simulation().runUntil(lab.simulation().now() + step * SECOND / 4);
        }
      }
      assertTrue(one.size() > 50, "hardly anything happened");
      assertEquals(Fingerprint.of(one), Fingerprint.of(two), "seed " + seed);
      assertEquals(Fingerprint.of(one), Fingerprint.of(three), "seed " + seed);
    }
  }
}
