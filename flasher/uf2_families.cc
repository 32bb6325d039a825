// The table of UF2 families; see uf2_families.h for the sources.
#include "flasher/uf2_families.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>

namespace adder::flasher {

namespace {

constexpr Uf2Family kFamilies[] = {
    {0x00FF6919, "STM32L4", "ST STM32L4xx"},
    {0x04240BDF, "STM32L5", "ST STM32L5xx"},
    {0x11DE784A, "M0SENSE", "M0SENSE BL702"},
    {0x16573617, "ATMEGA32", "Microchip ATmega32"},
    {0x1851780A, "SAML21", "Microchip SAML21"},
    {0x1B57745F, "NRF52", "Nordic nRF52"},
    {0x1C5F21B0, "ESP32", "Espressif ESP32"},
    {0x1E1F432D, "STM32L1", "ST STM32L1xx"},
    {0x202E3A91, "STM32L0", "ST STM32L0xx"},
    {0x21460FF0, "STM32WL", "ST STM32WLxx"},
    {0x2ABC77EC, "LPC55", "NXP LPC55xx"},
    {0x2B88D29C, "ESP32C2", "Espressif ESP32-C2"},
    {0x300F5633, "STM32G0", "ST STM32G0xx"},
    {0x31D228C6, "GD32F350", "GigaDevice GD32F350"},
    {0x332726F6, "ESP32H2", "Espressif ESP32-H2"},
    {0x3D308E94, "ESP32P4", "Espressif ESP32-P4"},
    {0x4B684D71, "MaixPlay-U4", "Sipeed MaixPlay-U4 (BL618)"},
    {0x4C71240A, "STM32G4", "ST STM32G4xx"},
    {0x4F6ACE52, "CSK4", "Listenai CSK300x/400x"},
    {0x4FB2D5BD, "MIMXRT10XX", "NXP i.MX RT10xx"},
    {0x53B80F00, "STM32F7", "ST STM32F7xx"},
    {0x540DDF62, "ESP32C6", "Espressif ESP32-C6"},
    {0x55114460, "SAMD51", "Microchip SAMD51"},
    {0x57755A57, "STM32F4", "ST STM32F4xx"},
    {0x5A18069B, "FX2", "Cypress FX2"},
    {0x5D1A0A2E, "STM32F2", "ST STM32F2xx"},
    {0x5EE21072, "STM32F1", "ST STM32F103"},
    {0x621E937A, "NRF52833", "Nordic nRF52833"},
    {0x647824B6, "STM32F0", "ST STM32F0xx"},
    {0x68ED2B88, "SAMD21", "Microchip SAMD21"},
    {0x6B846188, "STM32F3", "ST STM32F3xx"},
    {0x6D0922FA, "STM32F407", "ST STM32F407"},
    {0x6DB66082, "STM32H7", "ST STM32H7xx"},
    {0x6E7348A8, "CSK6", "Listenai CSK60xx"},
    {0x70D16653, "STM32WB", "ST STM32WBxx"},
    {0x7EAB61ED, "ESP8266", "Espressif ESP8266"},
    {0x7F83E793, "KL32L2", "NXP KL32L2x"},
    {0x8FB060FE, "STM32F407VG", "ST STM32F407VG"},
    {0x9517422F, "RZA1LU", "Renesas RZ/A1LU"},
    {0x9AF03E33, "GD32VF103", "GigaDevice GD32VF103"},
    {0xADA52840, "NRF52840", "Nordic nRF52840"},
    {0xBFDD4EEE, "ESP32S2", "Espressif ESP32-S2"},
    {0xC47E5767, "ESP32S3", "Espressif ESP32-S3"},
    {0xD42BA06C, "ESP32C3", "Espressif ESP32-C3"},
    {0xE48BFF56, "RP2040", "Raspberry Pi RP2040"},
    {kUf2FamilyAbsolute, "RP2XXX-ABSOLUTE", "Raspberry Pi RP2350, absolute addresses"},
    {0xE48BFF58, "RP2XXX-DATA", "Raspberry Pi RP2350, data partition"},
    {0xE48BFF59, "RP2350-ARM-S", "Raspberry Pi RP2350, secure Arm image"},
    {0xE48BFF5A, "RP2350-RISCV", "Raspberry Pi RP2350, RISC-V image"},
    {0xE48BFF5B, "RP2350-ARM-NS", "Raspberry Pi RP2350, non-secure Arm image"},
};

bool same_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

}  // namespace

std::span<const Uf2Family> uf2_families() { return kFamilies; }

std::string uf2_family_text(uint32_t id) {
  char number[16];
  std::snprintf(number, sizeof number, "0x%08x", id);
  std::string name = uf2_family_name(id);
  return name.empty() ? number : name + " (" + number + ")";
}

std::string uf2_family_name(uint32_t id) {
  for (const Uf2Family& family : kFamilies) {
    if (family.id == id) return family.name;
  }
  return "";
}

std::optional<uint32_t> parse_uf2_family(std::string_view text) {
  for (const Uf2Family& family : kFamilies) {
    if (same_ignoring_case(family.name, text)) return family.id;
  }
  std::string number(text);
  if (number.empty() || !std::isdigit(static_cast<unsigned char>(number[0]))) return std::nullopt;
  char* end = nullptr;
  unsigned long long value = std::strtoull(number.c_str(), &end, 0);
  if (*end != '\0' || value > 0xFFFFFFFFull) return std::nullopt;
  return static_cast<uint32_t>(value);
}

}  // namespace adder::flasher
