package fivedoors.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.trace.DropReason;
import org.junit.jupiter.api.Test;

class Rfc5382Test {
  private static final long SECOND = 1_000_000_000L;
  private static final int WAN = Ipv4Address.parse("12.12.12.12").bits();
  private static final int SYN = 2;
  private static final int ACK = 16;
  private static final int FIN_ACK = 17;
  private static final int RST = 4;

  private final Nat nat = new Nat(FlowTimers.rfc(), 100);

  private NatResult out(long now, int flags) {
    Flow f = Flow.of(Flow.TCP, Endpoint.parse("192.168.0.2:51000"), Endpoint.parse("9.9.9.9:80"));
    return nat.outbound(now, f, WAN, flags, (p, n) -> false);
  }

  private NatResult in(long now, int flags) {
    Flow f = Flow.of(Flow.TCP, Endpoint.parse("9.9.9.9:80"), Endpoint.parse("12.12.12.12:51000"));
    return nat.inbound(now, f, flags);
  }

  private void handshake() {
    out(0, SYN);
    in(1, SYN | ACK);
    out(2, ACK);
  }

  @Test
  void req5_openingIsTransitoryFor240Seconds() {
    assertEquals(FlowClass.TCP_TRANSITORY, out(0, SYN).flow().flowClass());
    assertEquals(240 * SECOND, nat.flows().nextExpiry());
  }

  @Test
  void req5_establishedLivesTwoHoursAndFourMinutes() {
    handshake();
    assertEquals(2 + 7440 * SECOND, nat.flows().nextExpiry());
  }

  @Test
  void req5_closingIsTransitoryAgain() {
    handshake();
    out(10, FIN_ACK);
    assertEquals(
        FlowClass.TCP_ESTABLISHED, in(11, ACK).flow().flowClass(), "half-closed still lives");
    assertEquals(FlowClass.TCP_TRANSITORY, in(12, FIN_ACK).flow().flowClass());
    assertEquals(12 + 240 * SECOND, nat.flows().nextExpiry());
  }

  @Test
  void rfc7857_resetLeavesAShortLinger() {
    handshake();
    in(20, RST);
    assertEquals(20 + 240 * SECOND, nat.flows().nextExpiry());
    assertNull(out(21, ACK).reason());
  }

  @Test
  void req2_simultaneousOpenIsEstablished() {
    out(0, SYN);
    in(1, SYN);
    out(2, SYN | ACK);
    assertEquals(FlowClass.TCP_ESTABLISHED, in(3, ACK).flow().flowClass());
  }

  @Test
  void req4_unsolicitedSynHasNoMapping() {
    assertEquals(DropReason.NO_MAPPING, in(0, SYN).reason());
  }

  @Test
  void rfc5508_req1_echoIdentifierIsUniqueOutside() {
    Flow a =
        new Flow(
            Flow.ICMP,
            Ipv4Address.parse("192.168.0.2").bits(),
            7,
            Ipv4Address.parse("9.9.9.9").bits(),
            0);
    Flow b = a.withSource(Ipv4Address.parse("192.168.0.3").bits(), 7);
    Flow outA = nat.outbound(0, a, WAN, 0, (p, n) -> false).after();
    Flow outB = nat.outbound(0, b, WAN, 0, (p, n) -> false).after();
    assertEquals(7, outA.sourcePort());
    assertEquals(40_001, outB.sourcePort());
    assertEquals(b.reversed(), nat.inbound(1, outB.reversed(), 0).after());
    assertEquals(60 * SECOND, nat.flows().nextExpiry(), "RFC 5508 REQ-2");
  }
}
