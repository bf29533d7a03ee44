package fivedoors.service.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.testing.ProgramRig;
import java.util.List;
import org.junit.jupiter.api.Test;

class UdpGameTest {
  private final ProgramRig rig = new ProgramRig();
  private final UdpGame game = new UdpGame("game", Ipv4Address.UNSPECIFIED, 7777);
  private final DatagramClient client = new DatagramClient();

  private String send(String to, String text) {
    rig.machine("55.66.77.8")
        .with(client, out -> client.send(rig.now(), Endpoint.parse(to), text, out));
    rig.run(10);
    return client.state() + " " + client.answer();
  }

  @Test
  void whoeverSendsPlays() {
    rig.machine("192.168.0.4").start(game);
    assertEquals("done hello 55.66.77.8, 1 in the game", send("192.168.0.4:7777", "hi"));
    assertEquals("done hello 55.66.77.8, 2 in the game", send("192.168.0.4:7777", "hi"));
    assertEquals("done bye 55.66.77.8", send("192.168.0.4:7777", "bye"));
    assertEquals(0, rig.machine("55.66.77.8").sockets());
    assertTrue(
        rig.logged("players=")
            .get(0)
            .endsWith("text=hi answer=hello 55.66.77.8, 1 in the game players=1"));
  }

  @Test
  void aClosedPortAndSilenceAreToldApart() {
    rig.machine("192.168.0.4");
    rig.machine("192.168.0.5").off();
    assertEquals("refused ", send("192.168.0.4:7777", "hi"));
    assertEquals("timed_out ", send("192.168.0.5:7777", "hi"));
    assertEquals(List.of("timedOut udp udp 192.168.0.5:7777"), rig.logged("timedOut"));
  }

  @Test
  void theGameIsFullAtItsLimit() {
    rig.machine("192.168.0.4").start(game);
    for (int i = 0; i < UdpGame.MAX_PLAYERS; i++) {
      send("192.168.0.4:7777", "hi");
    }
    assertEquals("done full", send("192.168.0.4:7777", "hi"));
  }

  @Test
  void aCopyHasItsOwnPlayers() {
    rig.machine("192.168.0.4").start(game);
    UdpGame copy = (UdpGame) game.copy();
    send("192.168.0.4:7777", "hi");
    rig.machine("192.168.0.4")
        .with(
            copy,
            out -> copy.datagram(rig.now(), 0, Endpoint.parse("9.9.9.9:9"), new byte[] {'x'}, out));
    assertEquals(1, rig.logged("hello 9.9.9.9, 1 in the game players").size());
  }
}
