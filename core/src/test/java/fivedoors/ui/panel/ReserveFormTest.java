package fivedoors.ui.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address reserved in the pane: the MAC is picked, the address typed, the router judges. */
class ReserveFormTest extends LessonPane {
  @BeforeEach
  void begin() {
    open("2.4-dhcp-reserve");
    skipTo("t3");
  }

  private void pick(String mac, String ip) {
    controller.activate("match:reserve.mac|" + mac);
    controller.input("blank:reserve.ip", ip);
    controller.activate("reserve");
  }

  private String reserved() {
    return state.guide().runner().world().get("router.dhcp.reservations");
  }

  @Test
  void theMacsOfTheHomeAreThereToPickAndBothPartsAreNeeded() {
    String body = contents.lessonBody().toString();
    assertTrue(body.contains("match:reserve.mac|02:00:5e:00:00:11"), body);
    assertTrue(body.contains("match:reserve.mac|02:00:5e:00:00:21"), body);
    assertTrue(body.contains("match:reserve.mac|02:00:5e:00:00:13"), body);
    assertTrue(!body.contains("match:reserve.mac|02:00:5e:00:00:31"), "the friend is not at home");
    assertTrue(body.contains("MAC 주소를 고르고"), body);
  }

  @Test
  void aLineForTheSameMacOrTheSameAddressGivesWay() {
    pick("02:00:5e:00:00:11", "192.168.0.4");
    assertEquals("02:00:5e:00:00:11=192.168.0.4", reserved());
    pick("02:00:5e:00:00:13", "192.168.0.30");
    pick("02:00:5e:00:00:21", " 192.168.0.4 ");
    assertEquals("02:00:5e:00:00:13=192.168.0.30,02:00:5e:00:00:21=192.168.0.4", reserved());
    pick("02:00:5e:00:00:21", "192.168.0.5");
    assertEquals("02:00:5e:00:00:13=192.168.0.30,02:00:5e:00:00:21=192.168.0.5", reserved());
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.12.12.12", "192.168.0.300", "192.168.0", "abc"})
  void whatCannotBeIsToldInASentence(String ip) {
    pick("02:00:5e:00:00:21", ip);
    assertEquals("", reserved());
    String told = desk.draft.problem();
    assertTrue(told != null && !told.startsWith("["), told);
  }
}
