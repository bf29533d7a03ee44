/** The picture: the house, the devices, the links between them and the letters on their way. */
package fivedoors.ui.stage;
