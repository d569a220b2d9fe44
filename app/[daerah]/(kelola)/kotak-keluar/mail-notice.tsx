import { Notice } from "@/components/ui/notice"
import { isMailReady } from "@/lib/mail"

/** Said where no mail server is set: messages are written but stay here. */
export function MailNotice() {
  if (isMailReady()) return null
  return (
    <Notice kind="info" title="Surel belum diatur">
      Pesan surel tidak dikirim dan tinggal di sini; isinya dapat dibaca. Pengelola portal mengaturnya dengan SMTP_URL
      dan MAIL_FROM. Pesan WhatsApp tetap dapat dibuka.
    </Notice>
  )
}
