/**
 * Devices: hosts, switches, routers. Each puts parts together and has no logic of its own; what
 * people see and change of it are its {@link fivedoors.device.Facts}.
 */
package fivedoors.device;
