package fivedoors.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.trace.DropReason;
import org.junit.jupiter.api.Test;

class Rfc4787Test {
  private static final long SECOND = 1_000_000_000L;
  private static final int WAN = Ipv4Address.parse("12.12.12.12").bits();
  private static final PortUse NONE = (protocol, port) -> false;

  private final Nat nat = new Nat(FlowTimers.rfc(), 100);

  private static Flow udp(String from, String to) {
    return Flow.of(Flow.UDP, Endpoint.parse(from), Endpoint.parse(to));
  }

  private NatResult out(long now, String from, String to) {
    return nat.outbound(now, udp(from, to), WAN, 0, NONE);
  }

  private NatResult in(long now, String from, String to) {
    return nat.inbound(now, udp(from, to), 0);
  }

  @Test
  void req1_sameInsideEndpointKeepsItsOutsideEndpointForEveryTarget() {
    Flow a = out(0, "192.168.0.2:5000", "9.9.9.9:53").after();
    Flow b = out(1, "192.168.0.2:5000", "8.8.8.8:99").after();
    assertEquals("12.12.12.12:5000", a.from().toString());
    assertEquals(a.from(), b.from());
  }

  @Test
  void req3_twoInsideEndpointsNeverShareAPort() {
    Flow a = out(0, "192.168.0.2:50000", "9.9.9.9:80").after();
    Flow b = out(0, "192.168.0.3:50000", "8.8.8.8:80").after();
    assertEquals(50_000, a.sourcePort());
    assertNotEquals(a.sourcePort(), b.sourcePort());
    assertEquals(
        "192.168.0.3:50000", in(1, "8.8.8.8:80", b.from().toString()).after().to().toString());
  }

  @Test
  void req3a_req4_newPortIsTheLowestFreeOneOfTheSameClassAndParity() {
    out(0, "192.168.0.2:50000", "9.9.9.9:1");
    assertEquals(40_000, out(0, "192.168.0.3:50000", "9.9.9.9:1").after().sourcePort());
    assertEquals(40_002, out(0, "192.168.0.4:50000", "9.9.9.9:1").after().sourcePort());
    out(0, "192.168.0.2:5001", "9.9.9.9:1");
    assertEquals(40_001, out(0, "192.168.0.3:5001", "9.9.9.9:1").after().sourcePort());
    out(0, "192.168.0.2:123", "9.9.9.9:123");
    assertEquals(1, out(0, "192.168.0.3:123", "9.9.9.9:123").after().sourcePort());
  }

  @Test
  void aPortTheRouterUsesItselfIsNotGivenAway() {
    PortUse mine = (protocol, port) -> protocol == Flow.UDP && port == 8081;
    Flow f = nat.outbound(0, udp("192.168.0.2:8081", "9.9.9.9:1"), WAN, 0, mine).after();
    assertEquals(40_001, f.sourcePort());
  }

  @Test
  void req5_mappingLivesFiveMinutes() {
    out(0, "192.168.0.2:5000", "9.9.9.9:53");
    nat.expire(300 * SECOND - 1);
    assertEquals(1, nat.flows().size());
    assertEquals(300 * SECOND, nat.flows().nextExpiry());
    assertEquals(1, nat.expire(300 * SECOND).size());
    assertEquals(
        DropReason.NO_MAPPING, in(300 * SECOND, "9.9.9.9:53", "12.12.12.12:5000").reason());
  }

  @Test
  void req6_outboundTrafficRefreshes() {
    out(0, "192.168.0.2:5000", "9.9.9.9:53");
    out(200 * SECOND, "192.168.0.2:5000", "9.9.9.9:53");
    nat.expire(499 * SECOND);
    assertEquals(1, nat.flows().size());
  }

  @Test
  void req8_addressAndPortDependentFilteringIsTheDefault() {
    out(0, "192.168.0.2:5000", "9.9.9.9:53");
    assertEquals(DropReason.NAT_FILTERED, in(1, "9.9.9.9:54", "12.12.12.12:5000").reason());
    assertEquals(DropReason.NAT_FILTERED, in(1, "7.7.7.7:53", "12.12.12.12:5000").reason());
    assertNull(in(1, "9.9.9.9:53", "12.12.12.12:5000").reason());
  }

  @Test
  void req8_addressDependentFiltering() {
    nat.filtering(Filtering.ADDRESS_DEPENDENT);
    out(0, "192.168.0.2:5000", "9.9.9.9:53");
    assertNull(in(1, "9.9.9.9:54", "12.12.12.12:5000").reason());
    assertEquals(DropReason.NAT_FILTERED, in(1, "7.7.7.7:53", "12.12.12.12:5000").reason());
    nat.expire(1000 * SECOND);
    assertEquals(
        DropReason.NO_MAPPING, in(1000 * SECOND, "9.9.9.9:54", "12.12.12.12:5000").reason());
  }

  @Test
  void req8_endpointIndependentFiltering() {
    nat.filtering(Filtering.ENDPOINT_INDEPENDENT);
    out(0, "192.168.0.2:5000", "9.9.9.9:53");
    NatResult r = in(1, "7.7.7.7:7", "12.12.12.12:5000");
    assertEquals("192.168.0.2:5000", r.after().to().toString());
    assertTrue(r.created());
    assertEquals(
        "12.12.12.12:5000", out(2, "192.168.0.2:5000", "7.7.7.7:7").after().from().toString());
  }

  @Test
  void req9_hairpinPresentsTheOutsideAddressAndPort() {
    NatResult r =
        nat.forward(
            0,
            udp("192.168.0.3:6000", "12.12.12.12:8081"),
            Ipv4Address.parse("192.168.0.4").bits(),
            80,
            true,
            WAN,
            0,
            NONE);
    assertEquals("udp 12.12.12.12:6000 > 192.168.0.4:80", r.after().toString());
    NatResult back = out(1, "192.168.0.4:80", "12.12.12.12:6000");
    assertEquals("udp 12.12.12.12:8081 > 192.168.0.3:6000", back.after().toString());
  }

  @Test
  void req12_aQuotedPacketIsFoundInBothDirectionsAndDoesNotRefresh() {
    out(0, "192.168.0.2:50000", "9.9.9.9:53");
    out(0, "192.168.0.3:50000", "9.9.9.9:53");
    NatResult r = nat.quoted(udp("12.12.12.12:40000", "9.9.9.9:53"));
    assertEquals("udp 192.168.0.3:50000 > 9.9.9.9:53", r.after().toString());
    assertEquals(
        "udp 9.9.9.9:53 > 12.12.12.12:40000",
        nat.quoted(udp("9.9.9.9:53", "192.168.0.3:50000")).after().toString());
    assertNull(nat.quoted(udp("12.12.12.12:40004", "9.9.9.9:53")));
    assertEquals(300 * SECOND, nat.flows().nextExpiry());
    assertEquals(2, nat.flows().size());
  }

  @Test
  void forwardedAnswersLeaveWithTheOutsideAddressAndPort() {
    NatResult r =
        nat.forward(
            0,
            udp("55.66.77.8:1234", "12.12.12.12:8081"),
            Ipv4Address.parse("192.168.0.4").bits(),
            80,
            false,
            WAN,
            0,
            NONE);
    assertEquals("udp 55.66.77.8:1234 > 192.168.0.4:80", r.after().toString());
    NatResult back = out(1, "192.168.0.4:80", "55.66.77.8:1234");
    assertEquals("udp 12.12.12.12:8081 > 55.66.77.8:1234", back.after().toString());
    assertTrue(back.isReply());
    assertFalse(back.created());
    assertEquals(
        "udp 55.66.77.8:1234 > 192.168.0.4:80",
        in(2, "55.66.77.8:1234", "12.12.12.12:8081").after().toString());
  }

  @Test
  void aFullTableDropsNewFlowsAndKeepsOldOnes() {
    for (int i = 0; i < 100; i++) {
      assertNull(out(i, "192.168.0.2:" + (1000 + i), "9.9.9.9:53").reason());
    }
    assertEquals(DropReason.TABLE_FULL, out(200, "192.168.0.2:9000", "9.9.9.9:53").reason());
    assertNull(out(200, "192.168.0.2:1000", "9.9.9.9:53").reason());
    assertEquals(100, nat.flows().size());
  }

  @Test
  void req11_behaviourStaysTheSameUnderLoadAndAfterACollision() {
    Flow first = out(0, "192.168.0.2:50000", "9.9.9.9:80").after();
    Flow collided = out(0, "192.168.0.3:50000", "9.9.9.9:80").after();
    for (int i = 0; i < 97; i++) {
      out(i + 1, "192.168.0.9:" + (20_000 + i), "8.8.8.8:" + (1 + i));
    }
    assertEquals(first.from(), out(200, "192.168.0.2:50000", "9.9.9.9:80").after().from());
    assertEquals(collided.from(), out(200, "192.168.0.3:50000", "8.8.4.4:1").after().from());
    String outside = collided.from().toString();
    assertEquals(DropReason.NAT_FILTERED, in(201, "7.7.7.7:7", outside).reason());
    assertEquals("192.168.0.3:50000", in(201, "8.8.4.4:1", outside).after().to().toString());
  }

  @Test
  void renumberingKillsEveryMapping() {
    out(0, "192.168.0.2:5000", "9.9.9.9:53");
    assertEquals(1, nat.clear().size());
    assertEquals(DropReason.NO_MAPPING, in(1, "9.9.9.9:53", "12.12.12.12:5000").reason());
    assertEquals(5000, out(2, "192.168.0.9:5000", "9.9.9.9:53").after().sourcePort());
  }

  @Test
  void aCopyGoesItsOwnWay() {
    out(0, "192.168.0.2:5000", "9.9.9.9:53");
    Nat copy = nat.copy();
    out(0, "192.168.0.3:5000", "9.9.9.9:53");
    assertEquals(1, copy.flows().size());
    assertEquals(
        "192.168.0.2:5000",
        copy.inbound(1, udp("9.9.9.9:53", "12.12.12.12:5000"), 0).after().to().toString());
    assertEquals(
        40_000,
        copy.outbound(2, udp("192.168.0.7:5000", "9.9.9.9:1"), WAN, 0, NONE).after().sourcePort());
    assertEquals(300 * SECOND + 1, copy.flows().nextExpiry());
  }
}
