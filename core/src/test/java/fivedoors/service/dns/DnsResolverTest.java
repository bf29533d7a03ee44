package fivedoors.service.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Ipv4Address;
import fivedoors.sim.Rng;
import fivedoors.wire.DnsMessage;
import fivedoors.wire.DnsRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DnsResolverTest implements DnsResolver.Out {
  private static final long SECOND = 1_000_000_000L;
  private final DnsResolver resolver = new DnsResolver(new Rng(1), 4);
  private final DnsZone zone = new DnsZone();
  private final List<DnsMessage> asked = new ArrayList<>();
  private final List<Integer> ports = new ArrayList<>();
  private final List<String> settled = new ArrayList<>();

  @Override
  public void ask(int port, DnsMessage question) {
    ports.add(port);
    asked.add(question);
  }

  @Override
  public void timer(int id, long at) {
    // The tests call timer themselves.
  }

  @Override
  public void settled(int ticket, DnsMessage answer) {
    settled.add(ticket + " " + answer.code() + " " + answer.firstAddress());
  }

  @BeforeEach
  void names() {
    zone.put("web.example", 60, Ipv4Address.parse("93.184.216.34"));
    zone.put(DnsRecord.cname("www.example", 60, "web.example"));
  }

  private boolean reply(long now, int k) {
    return resolver.answer(now, ports.get(k), zone.answer(asked.get(k)), this);
  }

  @Test
  void rfc1034_s4_3_2_anAliasIsFollowed() {
    resolver.resolve(0, "www.example", 9, this);
    reply(1, 0);
    assertEquals(List.of("9 0 93.184.216.34"), settled);
  }

  @Test
  void unknownNameIsNxdomainAndNotRemembered() {
    resolver.resolve(0, "nothing.example", 1, this);
    reply(1, 0);
    resolver.resolve(2, "nothing.example", 2, this);
    assertEquals(List.of("1 3 null"), settled);
    assertEquals(2, asked.size());
  }

  @Test
  void anAnswerIsRememberedForItsTimeToLive() {
    resolver.resolve(0, "web.example", 1, this);
    reply(0, 0);
    resolver.resolve(59 * SECOND, "web.example", 2, this);
    assertEquals(1, asked.size());
    resolver.resolve(60 * SECOND, "web.example", 3, this);
    assertEquals(2, asked.size(), "DDNS: the old address is believed until the TTL is over");
  }

  @Test
  void rfc5452_s9_1_foreignAnswersAreIgnored() {
    resolver.resolve(0, "web.example", 1, this);
    DnsMessage good = zone.answer(asked.get(0));
    assertFalse(resolver.answer(1, ports.get(0), good.withId((good.id() + 1) & 0xFFFF), this));
    assertFalse(resolver.answer(1, ports.get(0) - 1, good, this));
    assertFalse(
        resolver.answer(
            1, ports.get(0), zone.answer(DnsMessage.query(good.id(), "other.example")), this));
    assertFalse(resolver.answer(1, ports.get(0), asked.get(0), this));
    assertTrue(settled.isEmpty());
    assertTrue(reply(2, 0));
    assertFalse(reply(3, 0));
  }

  @Test
  void asksAgainAfterFiveSecondsAndGivesUpAfterTen() {
    resolver.resolve(0, "web.example", 1, this);
    resolver.timer(5 * SECOND, asked.get(0).id(), this);
    assertEquals(2, asked.size());
    assertEquals(asked.get(0), asked.get(1));
    resolver.timer(10 * SECOND, asked.get(0).id(), this);
    assertEquals(List.of("1 2 null"), settled);
  }

  @Test
  void theCacheIsBounded() {
    for (int i = 0; i < 5; i++) {
      zone.put("h" + i + ".example", 60, new Ipv4Address(i));
      resolver.resolve(i, "h" + i + ".example", i, this);
      reply(i, i);
    }
    resolver.resolve(9, "h4.example", 9, this);
    assertEquals(5, asked.size());
    resolver.resolve(9, "h0.example", 9, this);
    assertEquals(6, asked.size());
  }

  @Test
  void aCopyGoesItsOwnWay() {
    resolver.resolve(0, "web.example", 1, this);
    DnsResolver copy = resolver.copy();
    reply(1, 0);
    assertTrue(copy.answer(1, ports.get(0), zone.answer(asked.get(0)), this));
  }
}
