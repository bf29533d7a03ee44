package fivedoors.stack;

import static fivedoors.wire.TcpSegment.ACK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.trace.TraceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ICMP errors do to connections: RFC 1122 section 4.2.3.9, RFC 5461, RFC 5927. */
class TcpErrorsTest extends TcpBench {
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void hardErrorRefusesAConnectionThatIsBeingOpened(int code) {
    syn();
    peer.error(3, code, lastFrame());
    assertEquals("ended REFUSED", ended());
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 10, 13})
  void filteredIsUnreachableAtOnce(int code) {
    syn();
    peer.error(3, code, lastFrame());
    assertEquals("ended UNREACHABLE", ended());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 11})
  void rfc5461_softErrorIsNotedAndTheSecondOneEndsTheAttempt(int code) {
    syn();
    peer.error(3, code, lastFrame());
    assertEquals("start", ended());
    lab.run(1.5);
    peer.error(3, code, lastFrame());
    assertEquals("ended UNREACHABLE", ended());
  }

  @Test
  void softErrorNamesTheEndOfAnAttemptThatNobodyAnswers() {
    syn();
    peer.error(11, 0, lastFrame());
    for (int i = 0; i < 40; i++) {
      lab.run(4);
      peer.arp();
    }
    assertEquals("ended UNREACHABLE", ended());
    assertEquals(
        "tcp 10.0.0.9:7000", lab.events(TraceEvent.TimedOut.class, e -> true).get(0).what());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 13})
  void openConnectionIsNeverKilledByAnError(int code) {
    int next = open(1000, 65_535);
    lab.hand("b", "web").send(web.socket, text("hello"));
    peer.error(3, code, lastFrame());
    peer.error(3, code, lastFrame());
    assertTrue(lab.get("b.sockets").contains("ESTABLISHED"));
    peer.tcp(1000, 80, ISS + 1, next + 5, ACK);
    assertTrue(lab.hand("b", "web").send(web.socket, text("more")));
  }

  @Test
  void tooBigAndAdviceDoNotCount() {
    syn();
    for (int i = 0; i < 3; i++) {
      peer.error(3, 4, lastFrame());
      peer.error(5, 1, lastFrame());
      peer.error(4, 0, lastFrame());
    }
    assertEquals("start", ended());
  }

  @Test
  void rfc5927_errorAboutASequenceNumberThatIsNotInFlightIsIgnored() {
    syn();
    byte[] forged = lastFrame().clone();
    forged[14 + 20 + 4] ^= 1;
    peer.error(3, 3, forged);
    assertEquals("start", ended());
  }
}
