package fivedoors.service.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fivedoors.bytes.Endpoint;
import fivedoors.bytes.Ipv4Address;
import fivedoors.service.program.ConnectionEnd;
import fivedoors.service.program.Program;
import fivedoors.service.program.ProgramOut;
import fivedoors.testing.ProgramRig;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SshServerTest {
  private final ProgramRig rig = new ProgramRig();
  private final SshServer server = new SshServer("ssh", Ipv4Address.UNSPECIFIED, 22);

  private static final class Client implements Program {
    private final String[] says;
    private String heard = "";
    private ConnectionEnd end;

    Client(String... says) {
      this.says = says;
    }

    @Override
    public String name() {
      return "client";
    }

    @Override
    public void start(long now, ProgramOut out) {
      out.connect(Endpoint.parse("192.168.0.4:22"));
    }

    @Override
    public void connected(long now, int socket, ProgramOut out) {
      for (String s : says) {
        out.send(socket, s.getBytes(StandardCharsets.UTF_8));
      }
    }

    @Override
    public void received(long now, int socket, byte[] data, ProgramOut out) {
      heard += new String(data, StandardCharsets.UTF_8);
    }

    @Override
    public void ended(long now, int socket, ConnectionEnd how, ProgramOut out) {
      end = how;
    }

    @Override
    public Program copy() {
      return this;
    }
  }

  private Client visit(int seconds, String... says) {
    rig.machine("192.168.0.4").start(server);
    Client c = new Client(says);
    rig.machine("192.168.0.9").start(c);
    rig.run(seconds);
    return c;
  }

  @Test
  void rfc4253_s4_2_greetsFirst() {
    Client c = visit(119, "SSH-2.0-", "x\r\n");
    assertEquals("SSH-2.0-OpenSSH_9.6\r\n", c.heard);
    assertEquals(null, c.end);
    assertEquals(1, rig.logged("what=greeted").size());
    rig.run(2);
    assertEquals(ConnectionEnd.PEER_CLOSED, c.end);
  }

  @Test
  void whoSpeaksAnotherProtocolIsHungUpOn() {
    Client c = visit(1, "GET / HTTP/1.1\r\n\r\n");
    assertEquals("SSH-2.0-OpenSSH_9.6\r\nInvalid SSH identification string.\r\n", c.heard);
    assertEquals(ConnectionEnd.PEER_CLOSED, c.end);
    assertEquals(List.of("delivered ssh ssh bad greeting"), rig.logged("delivered"));
  }

  @Test
  void anEndlessGreetingIsCutOff() {
    assertEquals(ConnectionEnd.PEER_CLOSED, visit(1, "SSH-" + "x".repeat(300)).end);
  }

  @Test
  void theEleventhVisitorIsTurnedAway() {
    visit(1, "S");
    Client last = null;
    for (int i = 0; i < 10; i++) {
      last = new Client("S");
      rig.machine("192.168.0.9").start(last);
    }
    rig.run(1);
    assertEquals(ConnectionEnd.RESET, last.end);
  }
}
