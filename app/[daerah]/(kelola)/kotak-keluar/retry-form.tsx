import { retryMessagesAction } from "@/app/[daerah]/(kelola)/kotak-keluar/actions"
import { Form } from "@/components/ui/form"

type RetryFormProps = { slug: string; id?: string; trainingId?: string; label: string }

/** Queues what has failed again: one message, or those of a training. */
export function RetryForm({ slug, id = "", trainingId = "", label }: RetryFormProps) {
  return (
    <Form action={retryMessagesAction} hidden={{ daerah: slug, id, trainingId }} submitLabel={label}>
      {null}
    </Form>
  )
}
