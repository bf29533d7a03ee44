package fivedoors.scenario;

/** Commands as JSON. */
final class CommandText {
  private CommandText() {}

  static JsonText timed(TimedCommand c) {
    return JsonText.object()
        .put("atMs", c.atMs())
        .put("atNs", c.atNs())
        .put("command", command(c.command()));
  }

  static JsonText command(Command command) {
    if (command instanceof EditCommand c) {
      return edit(c);
    } else if (command instanceof ProgramCommand c) {
      return program(c);
    } else if (command instanceof DeviceCommand c) {
      return device(c);
    } else if (command instanceof TerminalCommand.Type c) {
      return JsonText.of("type").put("node", c.node()).put("line", c.line());
    } else if (command instanceof TerminalCommand.Interrupt c) {
      return JsonText.of("interrupt").put("node", c.node());
    } else if (command instanceof Command.Forward c) {
      return forward(c);
    } else if (command instanceof Command.Unforward c) {
      return JsonText.of("unforward").put("node", c.node()).put("id", c.id());
    }
    return plain(command);
  }

  private static JsonText plain(Command command) {
    if (command instanceof Command.SetFact c) {
      return JsonText.of("set").put("path", c.path()).put("value", c.value());
    } else if (command instanceof Command.Inject c) {
      return JsonText.of("inject").put("at", c.at()).put("hex", c.hex());
    } else if (command instanceof Command.Ping c) {
      return JsonText.of("ping").put("node", c.node()).put("to", c.to());
    } else if (command instanceof Command.Renew c) {
      return JsonText.of("renew").put("node", c.node());
    } else if (command instanceof Command.Release c) {
      return JsonText.of("release").put("node", c.node());
    } else if (command instanceof Command.Reboot c) {
      return JsonText.of("reboot").put("node", c.node());
    }
    throw new IllegalArgumentException("no JSON for " + command.text());
  }

  private static JsonText forward(Command.Forward c) {
    return JsonText.of("forward")
        .put("node", c.node())
        .put("id", c.id())
        .put("name", c.name())
        .put("proto", c.proto())
        .put("outside", c.outside())
        .put("inside", c.inside())
        .put("insidePort", c.insidePort())
        .put("on", c.on());
  }

  private static JsonText program(ProgramCommand command) {
    if (command instanceof ProgramCommand.OpenUrl c) {
      return JsonText.of("openUrl").put("node", c.node()).put("url", c.url());
    } else if (command instanceof ProgramCommand.Post c) {
      return JsonText.of("post").put("node", c.node()).put("url", c.url()).put("body", c.body());
    } else if (command instanceof ProgramCommand.Submit c) {
      return JsonText.of("submit")
          .put("node", c.node())
          .put("form", c.form())
          .put("fields", c.fields());
    }
    ProgramCommand.SendUdp c = (ProgramCommand.SendUdp) command;
    return JsonText.of("sendUdp").put("node", c.node()).put("to", c.to()).put("text", c.said());
  }

  private static JsonText device(DeviceCommand command) {
    if (command instanceof DeviceCommand.AddFirewallRule c) {
      return JsonText.of("firewallRule")
          .put("node", c.node())
          .put("rule", DeviceText.rule(c.rule()));
    } else if (command instanceof DeviceCommand.RemoveFirewallRule c) {
      return JsonText.of("removeFirewallRule").put("node", c.node()).put("id", c.id());
    }
    DeviceCommand.LinkQuality c = (DeviceCommand.LinkQuality) command;
    return JsonText.of("link")
        .put("at", c.at())
        .put("delayUs", c.delayUs())
        .put("rateKbps", c.rateKbps())
        .put("lossPpm", c.lossPpm());
  }

  private static JsonText edit(EditCommand command) {
    if (command instanceof EditCommand.Place c) {
      return JsonText.of("place").put("device", DeviceText.node(c.device()));
    } else if (command instanceof EditCommand.Remove c) {
      return JsonText.of("remove").put("node", c.node());
    } else if (command instanceof EditCommand.Connect c) {
      return JsonText.of("connect").put("link", DeviceText.link(c.link()));
    } else if (command instanceof EditCommand.Disconnect c) {
      return JsonText.of("disconnect").put("at", c.at());
    } else if (command instanceof EditCommand.Move c) {
      return JsonText.of("move").put("node", c.node()).put("x", c.x()).put("y", c.y());
    }
    if (command instanceof EditCommand.Rename c) {
      return JsonText.of("rename").put("node", c.node()).put("label", c.label());
    }
    EditCommand.Arrange c = (EditCommand.Arrange) command;
    return JsonText.of("arrange")
        .lines(
            "spots",
            DeviceText.all(
                c.spots(),
                s -> JsonText.object().put("node", s.node()).put("x", s.x()).put("y", s.y())));
  }
}
