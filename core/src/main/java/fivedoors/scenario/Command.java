package fivedoors.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fivedoors.device.ForwardForm;

/** Everything a person or a script can do to a running network, as data. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Command.SetFact.class, name = "set"),
  @JsonSubTypes.Type(value = Command.Inject.class, name = "inject"),
  @JsonSubTypes.Type(value = Command.Ping.class, name = "ping"),
  @JsonSubTypes.Type(value = Command.Renew.class, name = "renew"),
  @JsonSubTypes.Type(value = Command.Release.class, name = "release"),
  @JsonSubTypes.Type(value = Command.Reboot.class, name = "reboot"),
  @JsonSubTypes.Type(value = Command.Forward.class, name = "forward"),
  @JsonSubTypes.Type(value = Command.Unforward.class, name = "unforward"),
  @JsonSubTypes.Type(value = ProgramCommand.OpenUrl.class, name = "openUrl"),
  @JsonSubTypes.Type(value = ProgramCommand.Post.class, name = "post"),
  @JsonSubTypes.Type(value = ProgramCommand.Submit.class, name = "submit"),
  @JsonSubTypes.Type(value = ProgramCommand.SendUdp.class, name = "sendUdp"),
  @JsonSubTypes.Type(value = DeviceCommand.AddFirewallRule.class, name = "firewallRule"),
  @JsonSubTypes.Type(value = DeviceCommand.RemoveFirewallRule.class, name = "removeFirewallRule"),
  @JsonSubTypes.Type(value = DeviceCommand.LinkQuality.class, name = "link"),
  @JsonSubTypes.Type(value = TerminalCommand.Type.class, name = "type"),
  @JsonSubTypes.Type(value = TerminalCommand.Interrupt.class, name = "interrupt"),
  @JsonSubTypes.Type(value = EditCommand.Place.class, name = "place"),
  @JsonSubTypes.Type(value = EditCommand.Remove.class, name = "remove"),
  @JsonSubTypes.Type(value = EditCommand.Connect.class, name = "connect"),
  @JsonSubTypes.Type(value = EditCommand.Disconnect.class, name = "disconnect"),
  @JsonSubTypes.Type(value = EditCommand.Move.class, name = "move"),
  @JsonSubTypes.Type(value = EditCommand.Arrange.class, name = "arrange"),
  @JsonSubTypes.Type(value = EditCommand.Rename.class, name = "rename")
})
public sealed interface Command
    permits Command.SetFact,
        Command.Inject,
        Command.Ping,
        Command.Renew,
        Command.Release,
        Command.Reboot,
        Command.Forward,
        Command.Unforward,
        ProgramCommand,
        DeviceCommand,
        TerminalCommand,
        EditCommand {
  /** One line that a person reads and the trace keeps: {@code set laptop.link up}. */
  String text();

  /** The node concerned, as written. */
  String node();

  /**
   * What a lesson must allow for this command: the fact path, or {@code <node>.<action>} such as
   * {@code laptop.renew}.
   */
  String permit();

  /**
   * Changes a setting.
   *
   * @param path a settable fact path, such as {@code router.dhcp.on}
   * @param value the new value as text
   */
  record SetFact(
      @JsonProperty(value = "path", required = true) String path,
      @JsonProperty(value = "value", required = true) String value)
      implements Command {
    /** As written. */
    @JsonCreator
    public SetFact {}

    @Override
    public String text() {
      return "set " + path + " " + value;
    }

    @Override
    public String node() {
      return Docs.node(path);
    }

    @Override
    public String permit() {
      return path;
    }
  }

  /**
   * Puts a raw frame on the link at a port, as if the node there had sent it.
   *
   * @param at {@code <node>.<port>}
   * @param hex the frame from destination address on, without FCS; 14 to 1514 bytes
   */
  record Inject(
      @JsonProperty(value = "at", required = true) String at,
      @JsonProperty(value = "hex", required = true) String hex)
      implements Command {
    /** As written. */
    @JsonCreator
    public Inject {}

    @Override
    public String text() {
      return "inject " + at + " " + hex;
    }

    @Override
    public String node() {
      return Docs.node(at);
    }

    @Override
    public String permit() {
      return node() + ".inject";
    }
  }

  /**
   * Sends one echo request.
   *
   * @param node a host
   * @param to an IPv4 address
   */
  record Ping(
      @JsonProperty(value = "node", required = true) String node,
      @JsonProperty(value = "to", required = true) String to)
      implements Command {
    /** As written. */
    @JsonCreator
    public Ping {}

    @Override
    public String text() {
      return "ping " + node + " " + to;
    }

    @Override
    public String permit() {
      return node + ".ping";
    }
  }

  /** Asks the DHCP server to prolong the lease, or for a new one where there is none. */
  record Renew(@JsonProperty(value = "node", required = true) String node) implements Command {
    /** As written. */
    @JsonCreator
    public Renew {}

    @Override
    public String text() {
      return "renew " + node;
    }

    @Override
    public String permit() {
      return node + ".renew";
    }
  }

  /** Gives the lease back. */
  record Release(@JsonProperty(value = "node", required = true) String node) implements Command {
    /** As written. */
    @JsonCreator
    public Release {}

    @Override
    public String text() {
      return "release " + node;
    }

    @Override
    public String permit() {
      return node + ".release";
    }
  }

  /** Turns a host off and on again. */
  record Reboot(@JsonProperty(value = "node", required = true) String node) implements Command {
    /** As written. */
    @JsonCreator
    public Reboot {}

    @Override
    public String text() {
      return "reboot " + node;
    }

    @Override
    public String permit() {
      return node + ".reboot";
    }
  }

  /**
   * Adds a line to a router's forward table, or replaces the one with that id.
   *
   * @param node a home router
   * @param id the row, 1 to 24 small letters, digits and hyphens
   * @param name what a person calls it; null for its id
   * @param proto {@code tcp}, {@code udp} or {@code both}
   * @param outside a port, or a range such as {@code 5000-5010}
   * @param inside address of the inside host
   * @param insidePort its port for the first outside port; null for the same
   * @param on whether it counts; null for true
   */
  record Forward(
      @JsonProperty(value = "node", required = true) String node,
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty("name") String name,
      @JsonProperty(value = "proto", required = true) String proto,
      @JsonProperty(value = "outside", required = true) String outside,
      @JsonProperty(value = "inside", required = true) String inside,
      @JsonProperty("insidePort") String insidePort,
      @JsonProperty("on") Boolean on)
      implements Command {
    /** As written. */
    @JsonCreator
    public Forward {}

    /** The same as a router takes it. */
    ForwardForm form() {
      return new ForwardForm(
          id,
          name == null ? id : name,
          proto,
          outside,
          inside,
          insidePort == null ? "" : insidePort,
          on == null || on);
    }

    @Override
    public String text() {
      return "forward "
          + (node + " " + id + " " + proto + " " + outside + " " + inside)
          + (insidePort == null ? "" : ":" + insidePort)
          + (on == null || on ? " on" : " off");
    }

    @Override
    public String permit() {
      return node + ".forwards";
    }
  }

  /** Removes a line of a router's forward table. */
  record Unforward(
      @JsonProperty(value = "node", required = true) String node,
      @JsonProperty(value = "id", required = true) String id)
      implements Command {
    /** As written. */
    @JsonCreator
    public Unforward {}

    @Override
    public String text() {
      return "unforward " + node + " " + id;
    }

    @Override
    public String permit() {
      return node + ".forwards";
    }
  }
}
