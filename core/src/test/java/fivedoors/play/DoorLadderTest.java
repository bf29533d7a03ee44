package fivedoors.play;

import static fivedoors.play.DoorLadder.State.CLOSED;
import static fivedoors.play.DoorLadder.State.NOT_PASSED;
import static fivedoors.play.DoorLadder.State.OPEN;
import static fivedoors.play.DoorLadder.State.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fivedoors.testing.Segments;
import fivedoors.trace.DropReason;
import fivedoors.trace.RefuseReason;
import fivedoors.trace.Trace;
import fivedoors.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A letter shows of the doors what it met of them, and no more. */
class DoorLadderTest {
  private static final int FRIEND = 1;
  private static final int ROUTER = 2;
  private static final int LAPTOP = 3;

  private final Trace trace = new Trace();
  private final byte[] out = Segments.tcp("55.66.77.8", 50_000, "12.12.12.12", 8081, 2, 64, 5, "");
  private final byte[] in = Segments.tcp("55.66.77.8", 50_000, "192.168.0.2", 80, 2, 63, 5, "");

  private void comes() {
    trace.add(new TraceEvent.FrameSent(0, FRIEND, 0, 0, 1, TraceEvent.NONE, out, 0, 10));
    trace.add(new TraceEvent.FrameReceived(10, ROUTER, 0, 0, 1, out));
  }

  private void passes() {
    trace.add(new TraceEvent.Rewrite(10, ROUTER, 2, 1, out, in));
    trace.add(new TraceEvent.FrameSent(10, ROUTER, 1, 1, 2, 1, in, 10, 20));
    trace.add(new TraceEvent.FrameReceived(20, LAPTOP, 0, 1, 2, in));
  }

  private void drop(int node, int frame, DropReason reason) {
    trace.add(new TraceEvent.Dropped(20, node, 0, frame, in, reason, "there", null, null, null));
  }

  private void refuse(int node, int frame, RefuseReason reason) {
    trace.add(new TraceEvent.Refused(20, node, frame, in, reason, "there", null, null));
  }

  private List<DoorLadder.State> read() {
    LetterChain chain = new LetterChain();
    chain.follow(trace);
    return DoorLadder.read(trace, chain, trace.size() - 1, node -> node == ROUTER);
  }

  @Test
  void withoutARuleTheSecondDoorIsClosedAndWhatIsBehindItIsUnknown() {
    comes();
    drop(ROUTER, 1, DropReason.NO_FORWARD);
    assertEquals(List.of(OPEN, CLOSED, UNKNOWN, UNKNOWN, UNKNOWN), read());
  }

  @Test
  void aFirewallIsTheFourthDoor() {
    comes();
    passes();
    drop(LAPTOP, 2, DropReason.FW_IN);
    assertEquals(List.of(OPEN, OPEN, OPEN, CLOSED, UNKNOWN), read());
  }

  @Test
  void nobodyListeningIsTheFifth() {
    comes();
    passes();
    refuse(LAPTOP, 2, RefuseReason.NO_LISTENER);
    assertEquals(List.of(OPEN, OPEN, OPEN, OPEN, CLOSED), read());
  }

  @Test
  void aLetterFromInsideDoesNotPassTheOuterDoors() {
    trace.add(new TraceEvent.FrameSent(0, ROUTER + 5, 0, 1, 2, TraceEvent.NONE, in, 10, 20));
    trace.add(new TraceEvent.FrameReceived(20, LAPTOP, 0, 1, 2, in));
    refuse(LAPTOP, 2, RefuseReason.LOOPBACK_ONLY);
    assertEquals(List.of(NOT_PASSED, NOT_PASSED, OPEN, OPEN, CLOSED), read());
  }

  @Test
  void aRouterThatRejectsIsClosedAtItsOwnDoor() {
    comes();
    refuse(ROUTER, 1, RefuseReason.FW_REJECT);
    assertEquals(List.of(OPEN, CLOSED, UNKNOWN, UNKNOWN, UNKNOWN), read());
  }

  @Test
  void aDamagedLetterHasNothingToDoWithTheDoors() {
    comes();
    drop(ROUTER, 1, DropReason.BAD_CHECKSUM);
    assertEquals(List.of(), read());
  }
}
