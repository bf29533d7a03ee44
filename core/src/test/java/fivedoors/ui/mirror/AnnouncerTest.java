package fivedoors.ui.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnnouncerTest {
  private final Announcer announcer = new Announcer();

  @Test
  void atMostOneAnnouncementPerGap() {
    announcer.say("하나");
    assertEquals(List.of("하나"), announcer.takePolite());
    announcer.say("둘");
    announcer.pass(1.4f);
    assertFalse(announcer.due());
    assertEquals(List.of(), announcer.takePolite());
    announcer.pass(0.2f);
    assertTrue(announcer.due());
    assertEquals(List.of("둘"), announcer.takePolite());
  }

  @Test
  void theOldestGiveWay() {
    for (String s : List.of("1", "2", "2", "3", "4")) {
      announcer.say(s);
    }
    assertEquals(List.of("2", "3", "4"), announcer.takePolite());
  }

  @Test
  void urgentDoesNotWait() {
    announcer.say("하나");
    announcer.takePolite();
    announcer.warn("막혔어요");
    assertTrue(announcer.due());
    assertEquals(List.of("막혔어요"), announcer.takeUrgent());
    assertEquals(List.of(), announcer.takeUrgent());
  }
}
