package fivedoors.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fivedoors.testing.NetLab;
import org.junit.jupiter.api.Test;

class DoraTest {
  @Test
  void laptopAndPhoneGetTheLowestFreeAddresses() {
    NetLab lab = NetLab.home(20240601, NetLab.laptop(), NetLab.phone());
    lab.start("laptop").run(10);
    assertEquals("192.168.0.2", lab.get("laptop.ip"));
    lab.start("phone").run(10);
    assertEquals("192.168.0.3", lab.get("phone.ip"));
    lab.expectDhcp(
        "laptop DISCOVER",
        "router OFFER",
        "laptop REQUEST",
        "router ACK",
        "phone DISCOVER",
        "router OFFER",
        "phone REQUEST",
        "router ACK");
  }
}
