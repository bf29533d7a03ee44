package fivedoors.service.linklocal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Ipv4Address;
import fivedoors.sim.Rng;
import fivedoors.trace.Cell;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Link-local addressing on the bench. */
class Rfc3927Test implements LinkLocalOut {
  private static final long MINUTE = 60_000_000_000L;

  private final List<Ipv4Address> checked = new ArrayList<>();
  private final List<String> states = new ArrayList<>();
  private LinkLocal local = new LinkLocal(new Rng(1));
  private Ipv4Address bound;
  private int stops;
  private long timerAt = -1;
  private int timerGeneration;

  private Ipv4Address last() {
    return checked.get(checked.size() - 1);
  }

  private void conflict(long now) {
    local.handleAddressTaken(now, last(), this);
  }

  @Test
  void s2_1_candidatesLieBetween169_254_1_0And169_254_254_255AndDiffer() {
    List<Ipv4Address> seen = new ArrayList<>();
    for (int seed = 1; seed <= 2000; seed++) {
      local = new LinkLocal(new Rng(seed).split("linklocal"));
      local.handleStart(this);
      Ipv4Address a = last();
      assertTrue(a.isLinkLocal(), a.toString());
      int third = a.bits() >>> 8 & 0xFF;
      assertTrue(third >= 1 && third <= 254, a.toString());
      seen.add(a);
    }
    assertTrue(seen.stream().distinct().count() > 1900);
    assertTrue(seen.stream().anyMatch(a -> (a.bits() >>> 8 & 0xFF) > 250));
    assertTrue(seen.stream().anyMatch(a -> (a.bits() >>> 8 & 0xFF) < 5));
  }

  @Test
  void s2_2_addressIsUsedOnlyAfterItWasFoundFree() {
    local.handleStart(this);
    assertFalse(local.bound());
    local.handleAddressFree(Ipv4Address.LOOPBACK, this);
    assertNull(bound, "another address was found free");
    local.handleAddressFree(last(), this);
    assertEquals(last(), bound);
    assertTrue(local.bound());
    assertEquals(List.of("CHECKING", "BOUND"), states);
    local.handleStart(this);
    assertEquals(1, checked.size(), "it has one already");
  }

  @Test
  void s2_2_1_conflictMeansAnotherCandidateAtOnce() {
    local.handleStart(this);
    Ipv4Address first = last();
    local.handleAddressTaken(0, Ipv4Address.LOOPBACK, this);
    assertEquals(1, checked.size(), "not about ours");
    conflict(0);
    assertEquals(2, checked.size());
    assertNotEquals(first, last());
  }

  @Test
  void s2_2_1_afterTenConflictsOneCandidateAMinute() {
    local.handleStart(this);
    for (int i = 0; i < 9; i++) {
      conflict(5);
    }
    assertEquals(10, checked.size());
    assertEquals(-1, timerAt);
    conflict(5);
    assertEquals(10, checked.size());
    assertEquals(5 + MINUTE, timerAt);
    local.handleTimer(timerGeneration - 1, this);
    assertEquals(10, checked.size(), "outdated");
    local.handleTimer(timerGeneration, this);
    assertEquals(11, checked.size());
    conflict(5);
    assertEquals(11, checked.size());
    int old = timerGeneration;
    local.handleStop(this);
    local.handleTimer(timerGeneration, this);
    assertEquals(11, checked.size(), "off");
    local.handleStart(this);
    conflict(5);
    assertEquals(13, checked.size(), "counted anew");
    for (int i = 0; i < 8; i++) {
      conflict(5);
    }
    local.handleAddressFree(last(), this);
    states.clear();
    conflict(5);
    assertEquals(List.of("CHECKING"), states, "in use, and then nothing for a minute");
    assertTrue(timerGeneration > old, "the first minute's timer is void");
  }

  @Test
  void s2_5_conflictInUseMeansGivingTheAddressUp() {
    local.handleStart(this);
    local.handleAddressFree(last(), this);
    conflict(0);
    assertNull(bound);
    assertEquals(2, checked.size());
  }

  @Test
  void betterAddressBeingCheckedStopsOnlyACheck() {
    local.handleStart(this);
    local.handleYield(this);
    assertEquals(1, stops);
    assertEquals(List.of("CHECKING", "OFF"), states);
    local.handleStart(this);
    local.handleAddressFree(last(), this);
    local.handleYield(this);
    assertTrue(local.bound(), "in use until the better one is");
    local.handleStop(this);
    assertNull(bound);
    assertEquals(1, stops);
    int before = states.size();
    local.handleStop(this);
    assertEquals(before, states.size());
    local.handleAddressTaken(0, last(), this);
    local.handleAddressFree(last(), this);
    assertEquals(before, states.size());
  }

  @Test
  void copyGoesOnAloneAndAlike() {
    local.handleStart(this);
    conflict(0);
    LinkLocal copy = local.copy();
    Ipv4Address candidate = last();
    conflict(0);
    Ipv4Address next = last();
    local.handleAddressFree(next, this);
    assertFalse(copy.bound());
    copy.handleAddressTaken(0, candidate, this);
    assertEquals(next, last());
    for (int i = 0; i < 7; i++) {
      copy.handleAddressTaken(0, last(), this);
    }
    assertEquals(-1, timerAt);
    copy.handleAddressTaken(0, last(), this);
    assertEquals(MINUTE, timerAt);
    LinkLocal waiting = copy.copy();
    int before = checked.size();
    waiting.handleTimer(timerGeneration, this);
    assertEquals(before + 1, checked.size());
  }

  @Override
  public boolean tracing() {
    return true;
  }

  @Override
  public void check(Ipv4Address address) {
    checked.add(address);
  }

  @Override
  public void stopChecking() {
    stops++;
  }

  @Override
  public void bind(Ipv4Address address) {
    bound = address;
  }

  @Override
  public void unbind() {
    bound = null;
  }

  @Override
  public void timer(long at, int generation) {
    timerAt = at;
    timerGeneration = generation;
  }

  @Override
  public void state(String from, String to, List<Cell> cells) {
    states.add(to);
    assertNotEquals("", Cell.value(cells, "ip"));
  }
}
