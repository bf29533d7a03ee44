package fivedoors.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fivedoors.play.EventTables;
import fivedoors.play.Tables;
import fivedoors.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Doors are where programs wait, and a door for the own device only is another one. */
class DoorReaderTest {
  private static TraceEvent socket(String id, String local, String state) {
    return new TraceEvent.SocketState(1, 0, id, local, "0.0.0.0:0", state);
  }

  private static List<String> doors(TraceEvent... events) {
    Scene.NodeState n =
        new Scene.NodeState(
            new StagePlan.Item(0, "pc", StagePlan.Kind.HOST, true, 0, "laptop", "PC", "", null));
    DoorReader.read(EventTables.after(events).table(0, Tables.SOCKETS), n);
    List<String> out = new ArrayList<>();
    for (Scene.Door d : n.doors) {
      out.add(d.port() + (d.own() ? " own" : ""));
    }
    return out;
  }

  @Test
  void whereAProgramListensThereIsADoorLowestFirst() {
    assertEquals(
        List.of("22", "8081"),
        doors(socket("tcp/1", "0.0.0.0:8081", "LISTEN"), socket("tcp/2", "0.0.0.0:22", "LISTEN")));
  }

  @Test
  void aProgramThatListensToItselfHasALockedDoor() {
    assertEquals(List.of("8000 own"), doors(socket("tcp/1", "127.0.0.1:8000", "LISTEN")));
  }

  @Test
  void conversationsAndLentPortsAreNoDoors() {
    assertEquals(
        List.of(),
        doors(
            socket("tcp/1", "192.168.0.2:80", "ESTABLISHED"),
            socket("udp/2", "0.0.0.0:49152", "BOUND")));
  }

  @Test
  void aStoppedProgramsDoorIsGone() {
    assertEquals(
        List.of(),
        doors(socket("tcp/1", "0.0.0.0:80", "LISTEN"), socket("tcp/1", "0.0.0.0:80", "CLOSED")));
  }

  @Test
  void onePortByTcpAndUdpIsOneDoor() {
    assertEquals(
        List.of("53"),
        doors(socket("tcp/1", "0.0.0.0:53", "LISTEN"), socket("udp/2", "0.0.0.0:53", "BOUND")));
  }
}
