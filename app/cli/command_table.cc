// See command_table.h. Rows of a group stand together, in the order of the help.
#include "app/cli/command_table.h"

#include <sstream>

namespace adder::app::cli {

namespace {

constexpr const char* kDevice = "Devices";
constexpr const char* kPrograms = "Programs";
constexpr const char* kFiles = "Files on the device";
constexpr const char* kPackages = "Packages";
constexpr const char* kMachine = "Firmware and simulator";
constexpr const char* kShell = "Shells";
constexpr const char* kHidden = "";

constexpr CommandRow kCommands[] = {
    {kDevice, "devices", "list", "List what is connected", "adderctl devices", add_devices},
    {kDevice, "connect", nullptr, "Choose and open the device for the commands that follow",
     "adderctl connect a0 + cp main.py : + soft-reset --follow", add_connect},
    {kDevice, "disconnect", nullptr, "Close the device", "adderctl exec 'import main' + disconnect + sleep 5 + ls",
     add_disconnect},
    {kDevice, "reset", nullptr, "Restart the device", "adderctl reset --follow", add_reset},
    {kDevice, "soft-reset", nullptr, "Restart the device's interpreter", "adderctl soft-reset --follow",
     add_soft_reset},
    {kDevice, "bootloader", nullptr, "Start the device's boot loader, for new firmware", "adderctl bootloader",
     add_bootloader},
    {kDevice, "version", nullptr, "Show adderctl's version and the device's firmware", "adderctl version", add_version},
    {kDevice, "rtc", nullptr, "Show or set the device's clock",
     "adderctl rtc --set\nadderctl rtc --set 2026-11-22T10:30:00", add_rtc},
    {kDevice, "sleep", nullptr, "Wait between two commands", "adderctl reset + sleep 2.5 + exec 'import main'",
     add_sleep},
    {kPrograms, "run", nullptr, "Run a local file on the device", "adderctl run blink.py", add_run},
    {kPrograms, "exec", nullptr, "Run Python code on the device",
     "adderctl exec 'import machine; print(machine.freq())'", add_exec},
    {kPrograms, "eval", nullptr, "Evaluate an expression on the device", "adderctl eval '2 ** 100'", add_eval},
    {kPrograms, "repl", nullptr, "A terminal onto the device", "adderctl repl", add_repl},
    {kPrograms, "resume", nullptr, "Let the programs that follow keep earlier names", "adderctl resume + run more.py",
     add_resume},
    {kFiles, "ls", nullptr, "List files on the device", "adderctl ls -l ':*.py'\nadderctl ls -R :lib", add_ls},
    {kFiles, "tree", nullptr, "List a directory with all in it", "adderctl tree", add_tree},
    {kFiles, "cat", nullptr, "Print files of the device", "adderctl cat :main.py", add_cat},
    {kFiles, "edit", nullptr, "Edit a file of the device in your editor", "adderctl edit :main.py", add_edit},
    {kFiles, "cp", nullptr, "Copy files to, from, or on the device",
     "adderctl cp main.py :            onto the device\n"
     "adderctl cp :log.txt .            from the device\n"
     "adderctl cp -r lib :              a directory with all in it",
     add_cp},
    {kFiles, "sync", nullptr, "Make a directory of the device what a folder here is",
     "adderctl sync . :                what differs, and nothing else\n"
     "adderctl sync --delete src :app   and remove what is not in src\n"
     "adderctl sync --watch . :         and again after each change",
     add_sync},
    {kFiles, "mv", nullptr, "Rename files on the device", "adderctl mv :main.py :old.py", add_mv},
    {kFiles, "rm", nullptr, "Remove files on the device", "adderctl rm -r :old ':*.log'", add_rm},
    {kFiles, "mkdir", nullptr, "Make directories on the device", "adderctl mkdir -p :lib/sensors", add_mkdir},
    {kFiles, "rmdir", nullptr, "Remove empty directories on the device", "adderctl rmdir :lib", add_rmdir},
    {kFiles, "touch", nullptr, "Make empty files on the device", "adderctl touch :lib/__init__.py", add_touch},
    {kFiles, "du", nullptr, "Show how much directories hold", "adderctl du -s :lib", add_du},
    {kFiles, "df", nullptr, "Show the room on the device", "adderctl df", add_df},
    {kFiles, "sha256", "sha256sum", "Print checksums of files on the device", "adderctl sha256 :main.py", add_sha256},
    {kFiles, "mount", nullptr, "Use a local folder on the device without copying it",
     "adderctl mount .                 and a terminal\n"
     "adderctl mount . + exec 'import app'",
     add_mount},
    {kFiles, "umount", nullptr, "End a mount", "adderctl mount src + exec 'import app' + umount + ls", add_umount},
    {kPackages, "mip", nullptr, "Install packages on the device, list and remove them",
     "adderctl mip install umqtt.simple\n"
     "adderctl mip install github:OWNER/REPOSITORY@v1.2 ./my_driver\n"
     "adderctl mip lock umqtt.simple       pins it, with all that it needs, in adder.lock\n"
     "adderctl mip install                 what adder.lock says\n"
     "adderctl mip list --check",
     add_mip},
    {kMachine, "bridge", nullptr, "Share the device among programs",
     "adderctl bridge --device a0 --pty /tmp/board --ws 127.0.0.1:8266", add_bridge},
    {kMachine, "sim", nullptr, "Run the simulator in the foreground", "adderctl sim --heap 64k", add_sim},
    {kMachine, "romfs", "image", "Keep a folder in the device's flash, read-only",
     "adderctl romfs query\nadderctl romfs deploy app + soft-reset\nadderctl romfs build app", add_romfs},
    {kMachine, "flash", nullptr, "Write firmware onto a chip",
     "adderctl flash --device /dev/ttyUSB0 firmware.hex --reset", add_flash},
    {kShell, "completion", nullptr, "Print the completion for a shell",
     "adderctl completion bash > ~/.local/share/bash-completion/completions/adderctl\n"
     "adderctl completion zsh > ~/.zfunc/_adderctl\n"
     "adderctl completion fish > ~/.config/fish/completions/adderctl.fish",
     add_completion},
    {kHidden, "complete", nullptr, "Print what may follow words", "adderctl complete -- ls --j", add_complete},
    {kHidden, "man", nullptr, "Print the manual page", "adderctl man | man -l -", add_man},
};

}  // namespace

std::span<const CommandRow> command_table() { return kCommands; }

const CommandRow* find_command(const std::string& word) {
  for (const CommandRow& row : kCommands) {
    if (word == row.name || (row.alias != nullptr && word == row.alias)) return &row;
  }
  return nullptr;
}

std::string indented_examples(const CommandRow& row) {
  std::string text;
  std::istringstream lines(row.examples);
  for (std::string line; std::getline(lines, line);) text += (text.empty() ? "  " : "\n  ") + line;
  return text;
}

}  // namespace adder::app::cli
