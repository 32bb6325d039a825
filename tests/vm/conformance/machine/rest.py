import machine

state = machine.disable_irq()
machine.enable_irq(state)
machine.idle()
machine.lightsleep(1)
print(isinstance(machine.unique_id(), bytes), machine.reset_cause() in (machine.PWRON_RESET, machine.HARD_RESET, machine.SOFT_RESET))
rtc = machine.RTC()
rtc.datetime((2024, 2, 29, 0, 12, 34, 56, 0))
print(rtc.datetime()[:3], rtc.datetime()[4:6])
class P(machine.PinBase):
    v = 0
    def value(self, x=None):
        if x is None:
            return self.v
        self.v = x
p = P()
p.on()
print(p(), p.value())
p.toggle()
print(int(p()))
try:
    machine.reset()
except SystemExit:
    print("SystemExit")
